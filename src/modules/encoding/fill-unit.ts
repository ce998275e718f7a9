import { findRendition, type Rendition } from '@/media/renditions/stream-plan';
import { log } from '@/server/log';
import { fullDisk, saysFullDisk } from '@/server/storage/full-disk';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { nextStretch, type Stretch } from './fill-rules';
import type { PlannedVideo } from './plan-video';
import { noteFullDisk, roomState } from './room';
import { runEncode } from './run-encode';
import { whenQuiet } from './running';
import type { RenditionRow } from './store-renditions';
import { storedSegments, type StoredSegments } from './stored-content';
import { draftKey, segmentKey, type RenditionPlace } from './stored-keys';

/** Short enough that priorities are decided anew often, long enough that starting ffmpeg costs little. */
const unitSeconds = 48;
const niceness = 19;

type Part = { row: RenditionRow; rendition: Rendition; stored: StoredSegments };
type Unit = { planned: PlannedVideo; parts: readonly Part[]; stretch: Stretch; signal: AbortSignal };

/**
 * Makes the next stretch of the first of these renditions, and of the others where they have the same hole. Every
 * segment is stored whole, as soon as it is. Returns how many; none when the first is complete. Throws as `runEncode`
 * does when nothing could be made, and `unavailable` when there is no room.
 */
export async function fillUnit(
  rows: readonly RenditionRow[],
  planned: PlannedVideo,
  signal: AbortSignal,
): Promise<number> {
  const parts: Part[] = [];
  for (const row of rows) {
    const rendition = findRendition(planned.plan, row.renditionId);
    if (rendition) parts.push({ row, rendition, stored: await storedSegments(row) });
  }
  const [chosen] = parts;
  if (!chosen) throw new AppError('unavailable', 'It is not in the plan of the film any more');
  const { finals } = chosen.stored;
  const { timeline } = planned.plan;
  const around = chosen.row.watchedSegment;
  const stretch = nextStretch({ timeline, isFinal: (n) => finals.has(n), around, unitSeconds });
  if (!stretch) return 0;
  const together = parts.filter(({ stored }) => isEmpty(stored.finals, stretch));
  return encodeTogether({ planned, parts: together, stretch, signal });
}

function isEmpty(finals: ReadonlySet<number>, { from, to }: Stretch): boolean {
  for (let n = from; n < to; n += 1) if (finals.has(n)) return false;
  return true;
}

/** A part of the source that some rendition cannot get over must not keep the others from theirs. */
async function encodeTogether(unit: Unit): Promise<number> {
  const { made, failure } = await encode(unit);
  if (failure === null) return made;
  if (saysFullDisk(failure)) noteFullDisk();
  const { state } = await roomState();
  if (unit.signal.aborted || state !== 'ok') throw failure;
  // The next stretch begins where this one stopped: if it was no accident, that one makes nothing.
  if (made > 0) {
    log.warn({ err: failure, videoId: unit.parts[0]?.row.videoId, made }, 'an encoder of the filler stopped');
    return made;
  }
  if (unit.parts.length < 2) throw failure;
  let madeAlone = 0;
  for (const part of unit.parts) madeAlone += await encodeTogether({ ...unit, parts: [part] });
  return madeAlone;
}

/** What of it was stored, and why not all. */
type Encoded = { made: number; failure: Error | null };

async function encode({ planned, parts, stretch, signal }: Unit): Promise<Encoded> {
  const [first] = parts;
  if (!first) return { made: 0, failure: null };
  const { plan, sourcePath } = planned;
  const { videoId, contentHash } = first.row;
  const pieces = new Map<string, Uint8Array[]>();
  // The encoder goes on while a segment goes to the disk, until the next one of the same rendition is whole.
  const storing = new Map<string, Promise<void>>();
  let made = 0;
  const run = runEncode({
    place: { videoId, contentHash },
    source: { path: sourcePath, facts: plan.source },
    timeline: plan.timeline,
    renditions: parts.map(({ rendition }) => rendition),
    ...stretch,
    quality: 'final',
    niceness,
    signal,
  });
  try {
    for await (const { renditionId, n, bytes, isLast } of run) {
      // The encoder stands still while nobody takes what it makes: viewers have the machine to themselves.
      await whenQuiet(signal);
      const collected = pieces.get(renditionId) ?? [];
      collected.push(bytes);
      pieces.set(renditionId, collected);
      if (!isLast) continue;
      pieces.delete(renditionId);
      await storing.get(renditionId);
      const stored = store({ videoId, contentHash, renditionId }, n, Buffer.concat(collected)).then(() => {
        made += 1;
      });
      stored.catch(() => undefined);
      storing.set(renditionId, stored);
    }
    await Promise.all(storing.values());
    return { made, failure: null };
  } catch (cause) {
    await Promise.allSettled(storing.values());
    return { made, failure: cause instanceof Error ? cause : new Error('The encoder stopped', { cause }) };
  }
}

async function store(place: RenditionPlace, n: number, bytes: Uint8Array): Promise<void> {
  if ((await roomState()).state !== 'ok') throw fullDisk();
  await mediaStorage().put(segmentKey(place, n), bytes);
  // What was made in haste for somebody who waited, perhaps only just now.
  await mediaStorage().remove(draftKey(place, n));
}
