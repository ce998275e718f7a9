'use client';

import { usePlayerState } from '@/player/react/player-context';
import { cx } from '@/ui/cx';

/** On a phone the buttons lie on the picture itself, which may be as bright as they are. Below the subtitles. */
export function Shade() {
  const isIdle = usePlayerState((state) => state.idle.isIdle);
  return (
    <div
      className={cx(
        'pointer-events-none absolute inset-0 bg-black/45 transition-opacity duration-calm md:hidden',
        isIdle && 'opacity-0',
      )}
    />
  );
}
