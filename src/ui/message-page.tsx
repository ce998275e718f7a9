import type { ReactNode } from 'react';
import { Wordmark } from './wordmark';

type Props = { title: string; children: ReactNode; actions: ReactNode; stage: ReactNode };

/** A whole page for one piece of news: nothing found, something broken. */
export function MessagePage({ title, children, actions, stage }: Props) {
  return (
    <main
      id="content"
      className="relative isolate flex min-h-svh flex-col overflow-clip bg-linear-to-b from-canvas via-[oklch(0.165_0.014_55)] to-[oklch(0.27_0.05_48)] px-gutter py-5"
    >
      {stage}
      <Wordmark className="h-9 w-auto self-start" />
      <div className="pt-[8svh] landscape:my-auto landscape:pt-0 landscape:pb-[9svh]">
        <h1 className="max-w-[13ch] text-5xl">{title}</h1>
        <p className="mt-5 max-w-[44ch] text-lg text-muted xl:text-xl">{children}</p>
        <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
      </div>
    </main>
  );
}
