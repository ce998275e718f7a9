import type { Episode, Title } from '@/modules/catalog/contract';
import type { Id } from '@/shared/ids';
import { episodesInOrder } from '@/shared/season-order';
import type { Progress } from '../contract';

export type ResumePoint = {
  videoId: Id;
  episode: { season: number; episode: Episode } | null;
  /** Null when it begins at the beginning. */
  place: Pick<Progress, 'positionSeconds' | 'durationSeconds'> | null;
};

type Placed = { season: number; episode: Episode };

/** What Play means for this profile now; null while nothing of the title can be played. */
export function resumePoint(title: Title, progress: ReadonlyMap<Id, Progress>): ResumePoint | null {
  if (title.kind === 'series') return resumeSeries(episodesInOrder(title.seasons), progress);
  if (title.videoId === null) return null;
  const begun = unfinished(progress.get(title.videoId));
  return { videoId: title.videoId, episode: null, place: begun };
}

function resumeSeries(episodes: readonly Placed[], progress: ReadonlyMap<Id, Progress>): ResumePoint | null {
  const first = episodes[0];
  if (!first) return null;
  const last = latest(episodes.flatMap(({ episode }) => progress.get(episode.videoId) ?? []));
  if (!last) return point(first, null);
  const index = episodes.findIndex(({ episode }) => episode.videoId === last.videoId);
  const current = episodes[index] ?? first;
  if (!last.isFinished) return point(current, last);
  const next = episodes[index + 1];
  return next ? point(next, unfinished(progress.get(next.episode.videoId))) : point(first, null);
}

function point({ season, episode }: Placed, place: ResumePoint['place']): ResumePoint {
  return { videoId: episode.videoId, episode: { season, episode }, place };
}

function latest(places: readonly Progress[]): Progress | null {
  return places.reduce<Progress | null>(
    (best, one) => (best && best.observedAt >= one.observedAt ? best : one),
    null,
  );
}

function unfinished(place: Progress | undefined): Progress | null {
  return place && !place.isFinished && place.positionSeconds > 0 ? place : null;
}
