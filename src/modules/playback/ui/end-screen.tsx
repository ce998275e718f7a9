'use client';

import { useText } from '#text';
import { useRequests } from '@/player/react/player-context';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { PlayIcon, ReplayIcon } from '@/ui/icons';
import { useWatching } from './watch-context';

/** After the last frame: where to go from here. */
export function EndScreen() {
  const text = useText('player');
  const { video, playNext } = useWatching();
  const { playback } = useRequests();
  const { next, titleName, titleId } = video;
  return (
    <div className="pointer-events-auto absolute inset-0 grid animate-fade-in place-content-center justify-items-center gap-3 bg-scrim px-gutter text-center">
      <p className="eyebrow text-muted">{next ? next.label : text('theEnd')}</p>
      <p dir="auto" className="font-display text-3xl font-light text-balance">
        {next ? next.name : titleName}
      </p>
      {next?.synopsis && <p className="line-clamp-3 max-w-lg text-sm text-muted">{next.synopsis}</p>}
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        {playNext ? (
          <Button icon={<PlayIcon className="size-5" />} onClick={playNext}>
            {text('playNext')}
          </Button>
        ) : (
          <Button icon={<ReplayIcon className="size-5" />} onClick={playback.play}>
            {text('watchAgain')}
          </Button>
        )}
        <ButtonLink variant="secondary" href={`/title/${titleId}`}>
          {text('backToTitle')}
        </ButtonLink>
      </div>
    </div>
  );
}
