import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { chooseEvictions, evictionShare, isBurnedIn } from './evict-rules';
import { roomState } from './room';
import {
  deleteRendition,
  findRenditionsOf,
  findStoredSizes,
  findWatchedSince,
  setStored,
} from './store-renditions';
import { removeSegments, storedSegments } from './stored-content';

const everyMs = 60_000;

/** Whether there is room for work that nobody waits for. */
export async function mayFill(): Promise<boolean> {
  if ((await roomState()).state !== 'ok') return false;
  const { DEX_CACHE_LIMIT } = env();
  return DEX_CACHE_LIMIT === undefined || (await storedBytes()) < DEX_CACHE_LIMIT * evictionShare;
}

export async function storedBytes(): Promise<number> {
  return (await findStoredSizes()).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Looks now and then whether encodings take more than they may. */
export async function keepWithinLimit(signal: AbortSignal): Promise<void> {
  for (;;) {
    await sleep(everyMs, undefined, { signal });
    await evictNow().catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'room could not be made');
    });
  }
}

/** Returns how many bytes it gave up. Does nothing without DEX_CACHE_LIMIT. */
export async function evictNow(now = Date.now()): Promise<number> {
  const limit = env().DEX_CACHE_LIMIT;
  if (limit === undefined) return 0;
  await countWatched(now);
  const stored = await findStoredSizes();
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit) return 0;
  let freed = 0;
  for (const row of chooseEvictions(stored, total - limit * evictionShare, now)) {
    // First the count: whoever looks meanwhile finds less than there is said to be, never more.
    if (isBurnedIn(row)) await deleteRendition(row._id);
    else await setStored(row._id, { finalCount: 0, bytes: 0, isComplete: false });
    await removeSegments(row);
    freed += row.bytes;
  }
  log.info({ total, limit, freed }, 'made room: encodings that were not watched for longest');
  return freed;
}

/** What viewers had made for them since is in storage, but in no count yet. */
async function countWatched(now: number): Promise<void> {
  const watched = await findWatchedSince(new Date(now - 10 * everyMs));
  for (const row of await findRenditionsOf([...new Set(watched.map(({ videoId }) => videoId))])) {
    const { finals, bytes } = await storedSegments(row);
    await setStored(row._id, { finalCount: finals.size, bytes, isComplete: finals.size >= row.segmentCount });
  }
}
