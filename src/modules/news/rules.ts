import { episodesInOrder } from '@/shared/season-order';

const dayMs = 86_400_000;
/** Older than this nothing is news. */
const newsDays = 30;
/** A series arrives file by file: what comes within an hour of its beginning came with it. */
const arrivingMs = 3_600_000;
/** An import brings one title after another: what comes so soon after another came with it. */
const sameImportMs = 20 * 60_000;
/** Fewer are told one by one. */
const leastTogether = 3;

export const newsSince = (now: number): number => now - newsDays * dayMs;

type EpisodeLike = { videoId: string; number: number; name: string; addedAt: Date };
type SeriesLike<E> = { addedAt: Date; seasons: readonly { number: number; episodes: readonly E[] }[] };
type Known = {
  /** When this profile began to care for it. */
  since: number;
  isWatched: (videoId: string) => boolean;
  now: number;
};

type NewEpisodes<E> = { at: number; count: number; first: { season: number; episode: E } };

/** What came of a series since this profile cares for it, and is not watched yet; null for nothing. */
export function newEpisodesOf<E extends EpisodeLike>(
  { addedAt, seasons }: SeriesLike<E>,
  { since, isWatched, now }: Known,
): NewEpisodes<E> | null {
  const from = Math.max(since, addedAt.getTime() + arrivingMs, newsSince(now));
  const found = episodesInOrder(seasons).filter(
    ({ episode }) => episode.addedAt.getTime() > from && !isWatched(episode.videoId),
  );
  const [first] = found;
  if (!first) return null;
  return {
    first,
    count: found.length,
    at: Math.max(...found.map(({ episode }) => episode.addedAt.getTime())),
  };
}

type Told = { id: string; at: number };

/** The latest first, at most so many. */
export function latestFirst<N extends Told>(news: readonly N[], atMost: number): N[] {
  return [...news].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, atMost);
}

/** Titles that came with one import, each import the latest first; what came alone, or nearly so, is alone. */
export function byImport<A extends { at: number }>(arrivals: readonly A[]): A[][] {
  const imports: A[][] = [];
  for (const arrival of [...arrivals].sort((a, b) => b.at - a.at)) {
    const latest = imports.at(-1);
    const neighbour = latest?.at(-1);
    if (latest && neighbour && neighbour.at - arrival.at <= sameImportMs) latest.push(arrival);
    else imports.push([arrival]);
  }
  return imports.flatMap((one) => (one.length < leastTogether ? one.map((arrival) => [arrival]) : [one]));
}
