import { childrenOf, ids, readElement, unsigned, type Element } from './ebml';
import type { ReadAt } from './read-at';

const MAX_HEADS = 64;
/** Cues of a day, an entry of some twenty bytes for each second and track. */
const MAX_BYTES = 32 * 2 ** 20;

/**
 * Times in the cues of one track of a Matroska file, in seconds. Cues point at key frames, maybe not at all of them,
 * and do not say whether decoding can begin there. Null when the file has none.
 */
export async function matroskaCueTimes(read: ReadAt, streamIndex: number): Promise<number[] | null> {
  const segment = await findSegment(read);
  if (!segment) return null;
  const parts = await findParts(read, segment);
  const [info, tracks, cues] = await Promise.all(
    [ids.info, ids.tracks, ids.cues].map((id) => readPart(read, parts.get(id))),
  );
  const track = tracks && trackNumber(tracks, streamIndex);
  if (!cues || track === null || track === undefined) return null;
  return cueTimes(cues, track).map((ticks) => (ticks * scaleOf(info)) / 1e9);
}

async function findSegment(read: ReadAt): Promise<Element | null> {
  const header = await readElement(read, 0);
  if (!header || !Number.isFinite(header.end)) return null;
  const segment = await readElement(read, header.end);
  return segment?.id === ids.segment ? segment : null;
}

/** Where the parts of a segment begin: found before its first cluster, or by the seek heads there. */
async function findParts(read: ReadAt, segment: Element): Promise<Map<number, number>> {
  const parts = new Map<number, number>();
  let at = segment.start;
  for (let heads = 0; heads < MAX_HEADS && at < segment.end; heads += 1) {
    const element = await readElement(read, at);
    if (!element || element.id === ids.cluster) break;
    if (!parts.has(element.id)) parts.set(element.id, at);
    if (element.id === ids.seekHead)
      for (const [id, position] of seeks((await readPart(read, at)) ?? new Uint8Array()))
        if (!parts.has(id)) parts.set(id, segment.start + position);
    at = element.end;
  }
  return parts;
}

function seeks(seekHead: Uint8Array): (readonly [id: number, position: number])[] {
  return childrenOf(seekHead).flatMap(({ id, bytes }) => {
    if (id !== ids.seek) return [];
    const [target, position] = [numberIn(bytes, ids.seekId), numberIn(bytes, ids.seekPosition)];
    return target === null || position === null ? [] : [[target, position] as const];
  });
}

async function readPart(read: ReadAt, position: number | undefined): Promise<Uint8Array | null> {
  const element = position === undefined ? null : await readElement(read, position);
  if (!element || element.end - element.start > MAX_BYTES) return null;
  const bytes = await read(element.start, element.end - element.start);
  return bytes.length === element.end - element.start ? bytes : null;
}

function numberIn(bytes: Uint8Array, wanted: number): number | null {
  const found = childrenOf(bytes).find(({ id }) => id === wanted);
  return found ? unsigned(found.bytes) : null;
}

/** ffmpeg counts streams in the order of their entries. */
function trackNumber(tracks: Uint8Array, streamIndex: number): number | null {
  const entry = childrenOf(tracks).filter(({ id }) => id === ids.trackEntry)[streamIndex];
  return entry ? numberIn(entry.bytes, ids.trackNumber) : null;
}

const MILLISECOND = 1_000_000;
const scaleOf = (info: Uint8Array | null | undefined) =>
  (info && numberIn(info, ids.timestampScale)) ?? MILLISECOND;

function cueTimes(cues: Uint8Array, track: number): number[] {
  return childrenOf(cues).flatMap(({ id, bytes }) => {
    if (id !== ids.cuePoint) return [];
    const time = numberIn(bytes, ids.cueTime);
    const isOurs = childrenOf(bytes).some(
      (child) => child.id === ids.cueTrackPositions && numberIn(child.bytes, ids.cueTrack) === track,
    );
    return isOurs && time !== null ? [time] : [];
  });
}
