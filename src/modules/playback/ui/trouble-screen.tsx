'use client';

import { usePlayerState } from '@/player/react/player-context';
import type { PlaybackError } from '@/player/core/playback-error';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { ReplayIcon } from '@/ui/icons';
import { MessageScreen } from './message-screen';
import { useWatching } from './watch-context';

const texts: Record<PlaybackError, string> = {
  connection: 'The connection was lost on the way. Your place is kept; try again when you are back online.',
  damaged: 'A part of the file could not be decoded. Trying again may help; skipping past it may, too.',
  unsupported: 'The film did not open: it may have moved, or this browser lacks a decoder for it.',
};

export function TroubleScreen() {
  const error = usePlayerState((state) => state.errors.error);
  const { video, retry } = useWatching();
  if (!error) return null;
  return (
    <MessageScreen
      eyebrow="Playback stopped"
      heading={video.titleName}
      text={texts[error]}
      picture={video.poster}
      actions={
        <>
          <Button icon={<ReplayIcon className="size-5" />} onClick={retry}>
            Try again
          </Button>
          <ButtonLink variant="secondary" href={`/title/${video.titleId}`}>
            Back to title
          </ButtonLink>
        </>
      }
    />
  );
}
