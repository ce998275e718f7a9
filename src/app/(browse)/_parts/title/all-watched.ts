import type { Title } from '@/modules/catalog/contract';
import type { Progress } from '@/modules/library/contract';
import type { Id } from '@/shared/ids';
import { storyOf } from '@/shared/season-order';

type Places = ReadonlyMap<Id, Pick<Progress, 'isFinished'>>;

export function isAllWatched(title: Title, progress: Places): boolean {
  if (title.kind === 'movie') return title.videoId !== null && isFinished(title.videoId, progress);
  return areWatched(storyOf(title.seasons), progress);
}

export function areWatched(episodes: readonly { videoId: Id }[], progress: Places): boolean {
  return episodes.length > 0 && episodes.every(({ videoId }) => isFinished(videoId, progress));
}

const isFinished = (videoId: Id, progress: Places) => progress.get(videoId)?.isFinished ?? false;
