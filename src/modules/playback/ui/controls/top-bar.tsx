'use client';

import { useWatching } from '../watch-context';
import { BackLink } from '../back-link';

export function TopBar() {
  const { titleName, episodeLabel } = useWatching().video;
  return (
    <header className="pointer-events-auto -ms-2.5 flex items-center gap-3 px-[max(var(--spacing-gutter),env(safe-area-inset-left))] pt-[max(1rem,env(safe-area-inset-top))]">
      <BackLink />
      <div className="min-w-0">
        <h1 dir="auto" className="truncate text-lg font-normal sm:text-xl">
          {titleName}
        </h1>
        {episodeLabel && <p className="truncate text-sm text-muted">{episodeLabel}</p>}
      </div>
    </header>
  );
}
