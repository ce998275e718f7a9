/** What the rules need of the stored seasons, whatever else they hold. */
export type PlacedEpisode = { number: number; videoId: string; durationSeconds: number };
export type PlacedSeason<E extends PlacedEpisode> = { number: number; name: string; episodes: readonly E[] };
export type Seasons<E extends PlacedEpisode> = readonly PlacedSeason<E>[];

type Placement<E> = { seasonNumber: number; seasonName: string | null; episode: E };

/** With the episode at its place, and nowhere else: a file that was renamed moves. Replaces another file of that number. */
export function placeEpisode<E extends PlacedEpisode>(
  seasons: Seasons<E>,
  placement: Placement<E>,
): PlacedSeason<E>[] {
  const { seasonNumber, seasonName, episode } = placement;
  const others = removeEpisode(seasons, episode.videoId);
  const season = others.find(({ number }) => number === seasonNumber);
  const episodes = [...(season?.episodes ?? []).filter(({ number }) => number !== episode.number), episode];
  const name = seasonName ?? season?.name ?? defaultSeasonName(seasonNumber);
  const placed = { number: seasonNumber, name, episodes: episodes.sort((a, b) => a.number - b.number) };
  return [...others.filter(({ number }) => number !== seasonNumber), placed].sort(inOrder);
}

/** Seasons that have nothing left go too. */
export function removeEpisode<E extends PlacedEpisode>(
  seasons: Seasons<E>,
  videoId: string,
): PlacedSeason<E>[] {
  return seasons
    .map((season) => ({
      ...season,
      episodes: season.episodes.filter((episode) => episode.videoId !== videoId),
    }))
    .filter(({ episodes }) => episodes.length > 0);
}

export function episodeAt<E extends PlacedEpisode>(
  seasons: Seasons<E>,
  season: number,
  number: number,
): E | null {
  const episodes = seasons.find((each) => each.number === season)?.episodes ?? [];
  return episodes.find((episode) => episode.number === number) ?? null;
}

/** What a card shows of a series, kept beside its seasons. Specials come last and do not count as a season. */
export function summarise<E extends PlacedEpisode>(seasons: Seasons<E>) {
  const episodes = seasons.flatMap((season) => season.episodes);
  const total = episodes.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  const [first] = episodes;
  return {
    ...(first ? { videoId: first.videoId } : {}),
    seasonCount: seasons.filter(({ number }) => number > 0).length,
    durationSeconds: episodes.length > 0 ? total / episodes.length : 0,
  };
}

const inOrder = (a: { number: number }, b: { number: number }) =>
  (a.number || Infinity) - (b.number || Infinity) || 0;
const defaultSeasonName = (number: number) => (number === 0 ? 'Specials' : `Season ${String(number)}`);
