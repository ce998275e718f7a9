'use client';

import type { ReactNode } from 'react';

/** What goes full screen. It outlives the video, so that the next episode begins in the same full screen. */
export function Stage({ children }: { children: ReactNode }) {
  return (
    <main
      id="content"
      data-stage
      className="@container-size fixed inset-0 grid place-items-center overflow-hidden bg-black text-fg outline-none"
    >
      {children}
    </main>
  );
}
