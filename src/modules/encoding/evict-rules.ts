import { burnedInRank } from './fill-rules';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export type StoredSize = {
  _id: string;
  videoId: string;
  /** 0 for what makes a film playable: its lowest rung and its sound. */
  rank: number;
  bytes: number;
  watchedAt: Date | null;
  leaseUntil: Date | null;
};

/** Above the limit something must go; the filler stops before, so that its work is not what makes others' go. */
export const evictionShare = 0.9;

/**
 * What to give up so that `bytesToFree` become free: whole renditions of the films that nobody has watched for longest,
 * of each film its highest rungs first; before all others those with subtitles drawn in. Never what is being made, nor
 * the lowest of what was watched within a day.
 */
export function chooseEvictions<T extends StoredSize>(
  stored: readonly T[],
  bytesToFree: number,
  now: number,
): T[] {
  const watchedMs = new Map<string, number>();
  for (const { videoId, watchedAt } of stored)
    watchedMs.set(videoId, Math.max(watchedMs.get(videoId) ?? 0, watchedAt?.getTime() ?? 0));
  const lastWatched = ({ videoId }: T) => watchedMs.get(videoId) ?? 0;
  const isMine = (row: T) => row.bytes > 0 && (row.leaseUntil?.getTime() ?? 0) <= now;
  // Not while somebody watches it: it would have to be made again at once.
  const isSpare = (row: T) => isBurnedIn(row) && now - (row.watchedAt?.getTime() ?? 0) > hourMs;
  const isNeeded = (row: T) => row.rank === 0 && now - lastWatched(row) < dayMs;
  const inOrder = stored
    .filter((row) => isMine(row) && !isNeeded(row))
    // A first rung of everything is worth more than the last rung of anything.
    .sort(
      (a, b) =>
        Number(isSpare(b)) - Number(isSpare(a)) ||
        Number(a.rank === 0) - Number(b.rank === 0) ||
        lastWatched(a) - lastWatched(b) ||
        b.rank - a.rank,
    );
  const chosen: T[] = [];
  let freed = 0;
  for (const row of inOrder) {
    if (freed >= bytesToFree) break;
    chosen.push(row);
    freed += row.bytes;
  }
  return chosen;
}

/** One among many of a film, and wanted by few. */
export const isBurnedIn = ({ rank }: Pick<StoredSize, 'rank'>): boolean => rank === burnedInRank;
