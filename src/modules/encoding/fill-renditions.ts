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
import { planRenditions } from './plan-renditions';
import { noteFullDisk, roomState } from './room';
import { whenQuiet } from './running';
import { endLease, type RenditionRow } from './store-renditions';
import { removeContent, storedSegments } from './stored-content';

const idleMs = 3_000;

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
  /** Videos whose pictures, texts and markers are there. */ complete: Set<string>;
  signal: AbortSignal;
};

/** One stretch of the most needed rendition. Returns how many segments; null when there is nothing to do, or no room to do it. */
export async function fillNext({ owner, complete, signal }: Worker): Promise<number | null> {
  await whenQuiet(signal);
  if (!(await mayFill())) return null;
  const rows = await leaseNext(owner);
  const [chosen] = rows ?? [];
  if (!rows || !chosen) return null;
  const lease = holdLease(rows, owner, signal);
  let failure: unknown = null;
  let made = 0;
  try {
    const planned = await planOf(chosen.videoId, lease.signal);
    if (planned.contentHash !== chosen.contentHash) await removeContent(chosen);
    else {
      await completeExtras(chosen, complete, lease.signal);
      made = await fillUnit(rows, planned, lease.signal);
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

async function completeExtras(
  { videoId, contentHash }: RenditionRow,
  complete: Set<string>,
  signal: AbortSignal,
) {
  const key = `${videoId}/${contentHash}`;
  if (complete.has(key)) return;
  complete.add(key);
  await fillExtras(videoId, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    log.warn({ err: error, videoId }, 'pictures, texts or markers of a film could not be made');
  });
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
