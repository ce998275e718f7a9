'use client';

import { Trouble } from './_parts/trouble';

export default function BrowseError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main id="content" className="pt-24">
      <Trouble what="This page could not be shown." error={error} onRetry={reset} />
    </main>
  );
}
