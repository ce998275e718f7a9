import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { saysFullDisk } from '@/server/storage/full-disk';
import { AppError } from '@/shared/errors';
import { keepWithinLimit, mayFill } from './evict-renditions';
import { fillExtras } from './extras';
import { restMs } from './fill-rules';
import { fillUnit } from './fill-unit';
import { collectGarbage } from './collect-garbage';
import { holdLease, leaseNext, workerId } from './lease-rendition';
import { planOf } from './plan-video';
import { measureVideo } from './measure-video';
import { planRenditions, planVideo } from './plan-renditions';
import { noteFullDisk, roomState } from './room';
import { whenQuiet } from './running';
import { endLease, findRenditionsOf, type RenditionRow } from './store-renditions';
import { findVideoSource } from './store-timelines';
import { removeContent, storedSegments } from './stored-content';

const idleMs = 3_000;
const absentMs = 5 * 60_000;
const watchingMs = 2 * 3_600_000;

/**
 * The worker's part: plans what is to be made of every video and makes it ahead, the most needed first, one ffmpeg at a
 * time and only while nobody waits for anything; keeps within the limits of the disk; clears away what is no longer of
 * use. Any number of workers share one library. Ends when `signal` aborts and nothing is being written any more.
 */
export async function fillRenditions(signal: AbortSignal): Promise<void> {
  const pieces = [planRenditions, keepWithinLimit, collectGarbage, ...(env().DEX_FILL ? [fillAll] : [])];
  await Promise.allSettled(pieces.map((piece) => piece(signal)));
}

async function fillAll(signal: AbortSignal): Promise<void> {
  const owner = workerId();
  const complete = new Set<string>();
  for (;;) {
    const made = await fillNext({ owner, complete, signal }).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'the filler stumbled');
      return null;
    });
    if (made === null) await sleep(idleMs, undefined, { signal });
  }
}

type Worker = {
  owner: string;
  /** Videos that need no preparation any more. */ complete: Set<string>;
  signal: AbortSignal;
};

/** One stretch of the most needed rendition. Returns how many segments; 0 when it prepared a film; null when there is nothing to do, or no room to do it. */
export async function fillNext({ owner, complete, signal }: Worker): Promise<number | null> {
  await whenQuiet(signal);
  if (!(await mayFill())) return null;
  const rows = await leaseNext(owner);
  const [chosen] = rows ?? [];
  if (!rows || !chosen) return null;
  const video = await findVideoSource(chosen.videoId);
  if (video?.state !== 'ready') {
    // Its disk is away, or it is gone for good: no failure, and nothing to try again every minute.
    const leaseUntil = new Date(Date.now() + absentMs);
    for (const { _id } of rows) await endLease(_id, owner, { leaseUntil, failure: null, attempts: 0 });
    return 0;
  }
  return fillLeased([chosen, ...rows.slice(1)], { owner, complete, signal });
}

async function fillLeased(
  rows: [RenditionRow, ...RenditionRow[]],
  { owner, complete, signal }: Worker,
): Promise<number | null> {
  const [chosen] = rows;
  const lease = holdLease(rows, owner, signal);
  let failure: unknown = null;
  let made = 0;
  try {
    const planned = await planOf(chosen.videoId, lease.signal);
    const key = `${chosen.videoId}/${chosen.contentHash}`;
    if (planned.contentHash !== chosen.contentHash) await removeContent(chosen);
    else if (complete.has(key)) made = await fillUnit(rows, planned, lease.signal);
    else {
      complete.add(key);
      await prepare(chosen, lease.signal);
    }
  } catch (error) {
    failure = error;
  } finally {
    lease.letGo();
  }
  const hasFailed = failure !== null && !lease.signal.aborted && (await isItsFault(failure));
  if (hasFailed) log.warn({ err: failure, videoId: chosen.videoId }, 'the filler could not make a stretch');
  for (const row of rows) await settle(row, owner, hasFailed ? failure : null);
  return failure === null ? made : null;
}

/** Once for each film, before its finals: what viewers miss first, and a ladder that fits it, which changes what is to be made. */
async function prepare({ videoId }: RenditionRow, signal: AbortSignal): Promise<void> {
  // Whoever watches holds on to the ladder that they began with.
  const watchedAfter = Date.now() - watchingMs;
  const siblings = await findRenditionsOf([videoId]);
  const isWatched = siblings.some(({ watchedAt }) => (watchedAt?.getTime() ?? 0) > watchedAfter);
  for (const step of isWatched ? [fillExtras] : [fillExtras, measureVideo]) {
    await step(videoId, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      if (saysFullDisk(error)) throw error;
      log.warn({ err: error, videoId }, 'a film could not be prepared as it should; it plays all the same');
    });
  }
  await planVideo({ _id: videoId }, signal);
}

/** A full disk is no fault of the film. */
async function isItsFault(failure: unknown): Promise<boolean> {
  if (saysFullDisk(failure)) noteFullDisk();
  return (await roomState()).state === 'ok';
}

/** Counts what is really there, and gives the lease back. */
async function settle(row: RenditionRow, owner: string, failure: unknown): Promise<void> {
  const { finals, bytes } = await storedSegments(row);
  const counts = { finalCount: finals.size, bytes, isComplete: finals.size >= row.segmentCount };
  if (failure === null) {
    await endLease(row._id, owner, { ...counts, failure: null, attempts: 0 });
    return;
  }
  const attempts = row.attempts + 1;
  const reason =
    failure instanceof AppError
      ? failure.message
      : 'Something unexpected went wrong; the log has the details';
  const leaseUntil = new Date(Date.now() + restMs(attempts));
  await endLease(row._id, owner, { ...counts, failure: reason, attempts, leaseUntil });
}
