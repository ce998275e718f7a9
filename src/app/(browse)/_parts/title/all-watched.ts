import type { Title } from '@/modules/catalog/contract';
import type { Progress } from '@/modules/library/contract';
import type { Id } from '@/shared/ids';

type Places = ReadonlyMap<Id, Pick<Progress, 'isFinished'>>;

/** Of a series every episode counts, but not the specials: hardly anybody watches those. */
export function isAllWatched(title: Title, progress: Places): boolean {
  if (title.kind === 'movie') return title.videoId !== null && isFinished(title.videoId, progress);
  const story = title.seasons.filter(({ number }) => number > 0);
  return areWatched(
    (story.length > 0 ? story : title.seasons).flatMap(({ episodes }) => episodes),
    progress,
  );
}

export function areWatched(episodes: readonly { videoId: Id }[], progress: Places): boolean {
  return episodes.length > 0 && episodes.every(({ videoId }) => isFinished(videoId, progress));
}

const isFinished = (videoId: Id, progress: Places) => progress.get(videoId)?.isFinished ?? false;
