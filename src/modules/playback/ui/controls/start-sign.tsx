'use client';

import { usePlayerState } from '@/player/react/player-context';
import { PlayIcon } from '@/ui/icons';

/** A browser may refuse to begin with sound before a click. This shows where to click: anywhere on the picture. */
export function StartSign() {
  const isBlocked = usePlayerState(
    ({ playback }) => playback.isPaused && !playback.hasStarted && !playback.isWaiting,
  );
  if (!isBlocked) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 hidden place-items-center md:grid"
    >
      <span className="grid size-24 animate-pop-in place-items-center rounded-full bg-canvas/55 backdrop-blur-md">
        <PlayIcon className="size-12" />
      </span>
    </div>
  );
}
