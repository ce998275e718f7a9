import { useText } from '#text';
import { problemText } from '@/language/problem-text';
import { ButtonLink } from '@/ui/button-link';
import type { Video } from '../contract';
import { MessageScreen } from './message-screen';
import { PreparingSign } from './preparing-sign';

type Props = { video: Omit<Video, 'media'>; state: 'preparing' | 'failed'; reason: string };

const words = {
  preparing: { eyebrow: 'preparing', after: 'preparingAfter' },
  failed: { eyebrow: 'failed', after: 'failedAfter' },
} as const;

export function UnplayableScreen({ video, state, reason }: Props) {
  const text = useText('player');
  const { eyebrow, after } = words[state];
  return (
    <MessageScreen
      eyebrow={text(eyebrow)}
      heading={video.episodeLabel ? `${video.titleName}, ${video.episodeLabel}` : video.titleName}
      text={`${problemText(reason)} ${text(after)}`}
      picture={video.poster}
      sign={state === 'preparing' && <PreparingSign />}
      actions={
        <ButtonLink variant="secondary" href={`/title/${video.titleId}`}>
          {text('backToTitle')}
        </ButtonLink>
      }
    />
  );
}
