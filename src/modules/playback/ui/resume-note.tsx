'use client';

import { useEffect, useState } from 'react';
import { useText } from '#text';
import { usePlayerState } from '@/player/react/player-context';
import { ReplayIcon } from '@/ui/icons';
import { clockTime } from '@/language/format-time';
import { useWatching } from './watch-context';

const staysMs = 8_000;

/** Says that the film did not begin at its beginning, and offers that. Gone after a moment or a choice. */
export function ResumeNote() {
  const text = useText('player');
  const { video, startOver } = useWatching();
  const hasStarted = usePlayerState((state) => state.playback.hasStarted);
  const [isOver, setOver] = useState(video.resumeSeconds <= 0);

  useEffect(() => {
    if (!hasStarted) return;
    const timer = setTimeout(() => setOver(true), staysMs);
    return () => clearTimeout(timer);
  }, [hasStarted]);

  if (isOver) return null;
  return (
    <div className="pointer-events-auto mx-gutter mb-2 flex w-fit animate-rise-in items-center gap-1 rounded-full border border-line bg-canvas/75 py-1 ps-4 pe-1 text-sm backdrop-blur-md">
      <span className="text-muted">{text('resumedAt', { time: clockTime(video.resumeSeconds) })}</span>
      <button
        type="button"
        onClick={() => {
          startOver();
          setOver(true);
        }}
        className="inline-flex min-h-9 items-center gap-2 rounded-full px-3 font-medium transition-colors duration-quick hover:bg-fg/12 pointer-coarse:min-h-tap"
      >
        <ReplayIcon className="size-4" />
        {text('startOver')}
      </button>
    </div>
  );
}
