'use client';

import { useEffect } from 'react';
import { useText } from '#text';
import { usePlayerState } from '@/player/react/player-context';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { CloseIcon, PlayIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import { secondsToNext } from './countdown';
import { creditsStart } from './marker-rules';
import { useMarkers } from './use-markers';
import { useWatching } from './watch-context';

type Props = {
  /** Told that the viewer wants to see this one to its end, and nothing after it. */
  onDismiss: () => void;
};

/** From the credits on, or near the end: what comes next, and when. The last second of this episode is never cut off. */
export function NextCard({ onDismiss }: Props) {
  const text = useText('player');
  const { video, playNext, isAutoplayOn } = useWatching();
  const creditsSeconds = creditsStart(useMarkers());
  const seconds = usePlayerState(({ time }) => secondsToNext({ ...time, creditsSeconds }));
  const isEnded = usePlayerState((state) => state.playback.isEnded);

  useEffect(() => {
    if (isEnded && isAutoplayOn) playNext?.();
  }, [isEnded, isAutoplayOn, playNext]);

  const { next } = video;
  if (!next || !playNext || seconds === null || isEnded) return null;
  return (
    <section
      aria-label={text('nextEpisode')}
      className="pointer-events-auto mx-gutter ms-auto mb-2 flex w-[min(28rem,calc(100%-2*var(--spacing-gutter)))] animate-rise-in gap-4 rounded-lg border border-line bg-raised/95 p-3 shadow-high backdrop-blur-xl"
    >
      {next.still && (
        <div className="aspect-video w-28 shrink-0 self-start overflow-hidden rounded-md sm:w-36">
          <Picture picture={next.still} alt="" sizes="9rem" />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1 py-1">
            <p className="text-xs text-muted">
              {next.label}
              {isAutoplayOn && <span className="tabular-nums"> · {text('inSeconds', { seconds })}</span>}
            </p>
            <p className="mt-0.5 line-clamp-2 text-base font-medium">{next.name}</p>
          </div>
          <IconButton label={text('stay')} className="-me-1 -mt-1" onClick={onDismiss}>
            <CloseIcon className="size-5" />
          </IconButton>
        </div>
        <Button className="mt-2 w-full" icon={<PlayIcon className="size-4" />} onClick={playNext}>
          {text('playNow')}
        </Button>
      </div>
    </section>
  );
}
