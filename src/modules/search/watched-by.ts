import { findTitlesById } from '@/modules/catalog/server';
import { findRecentProgress } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { storyOf } from '@/shared/season-order';

/** A profile that was in more videos than that is asked about its latest. */
const mostPlaces = 2000;

/** Films it has seen to the end, and series of which it has seen every episode. */
export async function watchedBy({ id, maturityLimit }: Pick<Profile, 'id' | 'maturityLimit'>) {
  const places = await findRecentProgress(id, { limit: mostPlaces });
  const finished = places.filter(({ isFinished }) => isFinished);
  const videoIds = new Set(finished.map(({ videoId }) => videoId));
  const titles = await findTitlesById([...new Set(finished.map(({ titleId }) => titleId))], maturityLimit);
  return new Set(titles.filter((title) => isWatched(title, videoIds)).map(({ _id }) => _id));
}

type Season = { number: number; episodes: readonly { videoId: string }[] };
type Parts = { kind: string; videoId: string | null; seasons: readonly Season[] };

/** Trailers do not count. */
export function isWatched({ kind, videoId, seasons }: Parts, finished: ReadonlySet<string>): boolean {
  if (kind !== 'series') return videoId !== null && finished.has(videoId);
  const episodes = storyOf(seasons);
  return episodes.length > 0 && episodes.every((episode) => finished.has(episode.videoId));
}
