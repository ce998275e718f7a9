'use client';

import { useEffect, useState } from 'react';
import { useText } from '#text';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { NextEpisodeIcon } from '@/ui/icons';
import { skipAt } from './marker-rules';
import { useMarkers } from './use-markers';

/** Long enough to find it; after that it comes and goes with the other controls. */
const staysMs = 9_000;

type Props = {
  /** A card says what comes next, which is what is behind the credits. */
  isNextOffered: boolean;
};

/** Over titles and credits: one press to what follows them. */
export function SkipButton({ isNextOffered }: Props) {
  const text = useText('player');
  const markers = useMarkers();
  const { time } = useRequests();
  const skip = usePlayerState((state) => skipAt(markers, state.time));
  const isIdle = usePlayerState((state) => state.idle.isIdle);
  const isEnded = usePlayerState((state) => state.playback.isEnded);
  const isNew = useIsNew(skip?.startSeconds ?? null);
  if (!skip || isEnded || (skip.isToEnd && isNextOffered)) return null;
  const isHidden = isIdle && !isNew;
  return (
    <div
      className={cx(
        'mx-gutter ms-auto mb-3 w-fit animate-rise-in transition-opacity duration-calm focus-within:opacity-100!',
        isHidden ? 'pointer-events-none opacity-0' : 'pointer-events-auto',
      )}
    >
      <Button
        size="lg"
        aria-keyshortcuts="s"
        icon={<NextEpisodeIcon className="size-5" />}
        // Solid: what is behind it may have any colour, and titles mostly have letters.
        className="shadow-high"
        // The space bar goes on pausing the film.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => time.seekTo(skip.toSeconds)}
      >
        {text(skip.label)}
      </Button>
    </div>
  );
}

/** True for a while after the viewer came to the titles that begin at `startSeconds`. */
function useIsNew(startSeconds: number | null): boolean {
  const [seen, setSeen] = useState<number | null>(null);
  useEffect(() => {
    if (startSeconds === null) return;
    const timer = setTimeout(() => setSeen(startSeconds), staysMs);
    return () => {
      clearTimeout(timer);
      setSeen(null);
    };
  }, [startSeconds]);
  return startSeconds !== null && seen !== startSeconds;
}
