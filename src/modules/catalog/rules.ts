import type { ExtraKind } from '@/media/file-name/extra-kind';

const dayMs = 86_400_000;

/**
 * The title of the day: the same for everyone all day (UTC), the next of the best tomorrow.
 * Null when there is nothing to choose from.
 */
export function chooseFeatured<T>(best: readonly T[], now: number): T | null {
  return best[Math.floor(now / dayMs) % Math.max(1, best.length)] ?? null;
}

/** Such as "S1 E2 · The Tide", or "S1 E2–E3 · The Tide" for a file with two episodes. */
export function episodeLabel(
  season: number,
  episode: { number: number; lastNumber: number; name: string },
): string {
  const { number, lastNumber, name } = episode;
  const numbers = lastNumber > number ? `E${String(number)}–E${String(lastNumber)}` : `E${String(number)}`;
  const place = season === 0 ? `Special ${String(number)}` : `S${String(season)} ${numbers}`;
  return name ? `${place} · ${name}` : place;
}

/** Such as "Behind the scenes", where a file has no name of its own. */
export function extraLabel({ kind, name }: { kind: ExtraKind; name: string }): string {
  if (name !== '') return name;
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type EpisodeLike = { videoId: string };
type SeasonLike<E> = { number: number; episodes: readonly E[] };
export type Placed<E> = { season: number; episode: E };

/** Specials (season 0) stand beside the story: they neither follow an episode nor precede one. */
export function findEpisode<E extends EpisodeLike>(
  seasons: readonly SeasonLike<E>[],
  videoId: string,
): Placed<E> | null {
  for (const { number, episodes } of seasons) {
    const episode = episodes.find((candidate) => candidate.videoId === videoId);
    if (episode) return { season: number, episode };
  }
  return null;
}

export function nextEpisode<E extends EpisodeLike>(
  seasons: readonly SeasonLike<E>[],
  videoId: string,
): Placed<E> | null {
  const current = findEpisode(seasons, videoId);
  if (!current) return null;
  const isSpecial = current.season === 0;
  const story = seasons
    .filter(({ number }) => (number === 0) === isSpecial)
    .flatMap(({ number, episodes }) => episodes.map((episode) => ({ season: number, episode })));
  const at = story.findIndex(({ episode }) => episode.videoId === videoId);
  // A file that holds two episodes stands twice in the list, and is left after the second.
  return story.slice(at + 1).find(({ episode }) => episode.videoId !== videoId) ?? null;
}

const trendEpoch = Date.UTC(2026, 0, 1);
const trendHalfLifeDays = 7;

/**
 * What one play adds to a title's score. Old plays never have to be reduced, because newer ones weigh more:
 * forward decay (Cormode et al., ICDE 2009). A play counts half of one that came a week later; a double holds
 * this until about the year 2045.
 */
export function trendWeight(now: number): number {
  return 2 ** ((now - trendEpoch) / dayMs / trendHalfLifeDays);
}

type Part = { collectionOrder: number | null; year: number | null; sortName: string };

/** Parts whose place somebody told stand at it; the rest follow by year, then by name. */
export function inSagaOrder<P extends Part>(parts: readonly P[]): P[] {
  const last = Number.POSITIVE_INFINITY;
  const compare = (a: number | null, b: number | null) => (a === b ? 0 : (a ?? last) < (b ?? last) ? -1 : 1);
  return [...parts].sort(
    (a, b) =>
      compare(a.collectionOrder, b.collectionOrder) ||
      compare(a.year, b.year) ||
      a.sortName.localeCompare(b.sortName),
  );
}
