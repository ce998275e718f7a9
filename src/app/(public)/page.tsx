import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/button-link';
import { Wordmark } from '@/ui/wordmark';
import { NightStage } from '@/ui/night-stage';
import { Promises } from './_parts/promises';
import { readVisitor, type Visitor } from './_parts/read-visitor';
import { Start } from './_parts/start';

export const metadata: Metadata = { title: { absolute: 'Dex: the cinema is in the house' } };

const belongs: Record<Visitor, string> = {
  first: 'Nobody’s yet. This server has no account: the first one that is made becomes its owner.',
  guest:
    'This server belongs to somebody, and so do the films on it. If they gave you this address, make an account and come in.',
  stranger:
    'This server belongs to somebody, and so do the films on it. Accounts come from the owner: ask the person who gave you this address.',
  member: 'The person who runs this server. You are signed in, so the films are this way.',
};

export default async function LandingPage() {
  const visitor = await readVisitor();
  return (
    <main id="content">
      <div className="relative isolate flex min-h-svh flex-col overflow-clip bg-linear-to-b from-canvas via-[oklch(0.165_0.014_55)] to-[oklch(0.28_0.055_48)]">
        <NightStage className="-z-10" />
        {/* Where the words reach into the light: small screens on their side, pages at 200 %. */}
        <div className="absolute inset-0 -z-10 hidden bg-linear-to-r from-canvas/85 via-canvas/60 via-45% to-transparent to-80% max-lg:landscape:block" />
        <header className="flex items-center justify-between px-gutter py-5">
          <Wordmark isAnimated className="h-9 w-auto" />
          {visitor !== 'member' && (
            <ButtonLink href="/auth" variant="secondary">
              Sign in
            </ButtonLink>
          )}
        </header>
        <div className="flex grow flex-col px-gutter pt-[6svh] landscape:justify-center landscape:pt-0 landscape:pb-[9svh]">
          <h1 className="max-w-[11ch] text-5xl">The cinema is in the house.</h1>
          <p className="mt-5 max-w-[44ch] text-lg text-muted xl:text-xl">
            Dex turns a folder of films and series into a streaming service of your own. It runs on your
            server, for your people, and is nobody else’s business.
          </p>
          <Start visitor={visitor} />
        </div>
      </div>
      <Promises />
      <footer className="mx-auto max-w-400 px-gutter py-16 text-muted">
        <h2 className="text-2xl text-fg">Whose cinema is this?</h2>
        <p className="mt-3 max-w-[60ch]">{belongs[visitor]}</p>
        <Start visitor={visitor} />
        <p className="mt-14 text-sm text-faint">
          Dex is free software under the MIT licence. Anyone may run a house like this one.
        </p>
      </footer>
    </main>
  );
}
