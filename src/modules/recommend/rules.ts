const dayMs = 86_400_000;
/** For how long something is new. */
const newDays = 14;

type Seen = { videoId: string; isFinished: boolean; positionSeconds: number; durationSeconds: number };
type Next = { videoId: string; durationSeconds: number };

/**
 * What Continue Watching offers for a title, from the latest place in it: go on there, or begin the episode that
 * follows a finished one. Null when there is nothing to continue.
 */
export function continueWith(
  seen: Seen,
  { isBegun, next }: { isBegun: boolean; next: Next | null },
): (Omit<Seen, 'isFinished'> & { isNext: boolean }) | null {
  const { videoId, positionSeconds, durationSeconds } = seen;
  if (isBegun) return { videoId, positionSeconds, durationSeconds, isNext: false };
  if (!seen.isFinished || !next) return null;
  return { videoId: next.videoId, positionSeconds: 0, durationSeconds: next.durationSeconds, isNext: true };
}

/** The latest place of each title: a series is continued once, where it was left last. */
export function latestPerTitle<P extends { titleId: string }>(latestFirst: readonly P[]): P[] {
  const byTitle = new Map<string, P>();
  for (const place of latestFirst) if (!byTitle.has(place.titleId)) byTitle.set(place.titleId, place);
  return [...byTitle.values()];
}

type Dated = { addedAt: Date; seasons: readonly { episodes: readonly { addedAt: Date }[] }[] };

/** An episode came after this was watched last, and lately; what came with the series itself is no news. */
export function hasNewEpisode({ addedAt, seasons }: Dated, watchedAt: Date, now: number): boolean {
  const since = Math.max(watchedAt.getTime(), addedAt.getTime() + dayMs, now - newDays * dayMs);
  return seasons.some(({ episodes }) => episodes.some((episode) => episode.addedAt.getTime() > since));
}

export const isNew = (addedAt: number, now: number): boolean => addedAt > now - newDays * dayMs;
