'use client';

import { useText } from '#text';
import { usePlayerState } from '@/player/react/player-context';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { ReplayIcon } from '@/ui/icons';
import { MessageScreen } from './message-screen';
import { useWatching } from './watch-context';

export function TroubleScreen() {
  const text = useText('player');
  const everywhere = useText('everywhere');
  const error = usePlayerState((state) => state.errors.error);
  const { video, retry } = useWatching();
  if (!error) return null;
  return (
    <MessageScreen
      eyebrow={text('stopped')}
      heading={video.titleName}
      text={text(error)}
      picture={video.poster}
      actions={
        <>
          <Button icon={<ReplayIcon className="size-5" />} onClick={retry}>
            {everywhere('tryAgain')}
          </Button>
          <ButtonLink variant="secondary" href={`/title/${video.titleId}`}>
            {text('backToTitle')}
          </ButtonLink>
        </>
      }
    />
  );
}
