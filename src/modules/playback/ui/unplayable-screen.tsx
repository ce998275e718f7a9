import { ButtonLink } from '@/ui/button-link';
import type { Video } from '../contract';
import { MessageScreen } from './message-screen';
import { PreparingSign } from './preparing-sign';

type Props = { video: Omit<Video, 'media'>; state: 'preparing' | 'failed'; reason: string };

const words = {
  preparing: { eyebrow: 'Being prepared', after: 'It starts here by itself as soon as it is ready.' },
  failed: { eyebrow: 'Cannot be played', after: 'Whoever runs this library can import the file again.' },
};

export function UnplayableScreen({ video, state, reason }: Props) {
  const { eyebrow, after } = words[state];
  return (
    <MessageScreen
      eyebrow={eyebrow}
      heading={video.episodeLabel ? `${video.titleName}, ${video.episodeLabel}` : video.titleName}
      text={`${reason} ${after}`}
      picture={video.poster}
      sign={state === 'preparing' && <PreparingSign />}
      actions={
        <ButtonLink variant="secondary" href={`/title/${video.titleId}`}>
          Back to title
        </ButtonLink>
      }
    />
  );
}
