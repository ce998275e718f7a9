import { stat } from 'node:fs/promises';
import { ffprobeFrames, type FfprobeFrame } from '@/media/probe/ffprobe-output';
import { parseFfprobe } from '@/media/probe/parse-probe';
import { coveringStreams, readPictureClock, type PictureClock } from '@/media/probe/picture-clock';
import type { Probe } from '@/media/probe/probe';
import { frameLookArguments, type Look } from '@/media/probe/tool-arguments';
import { canCopyPictures, type PlanFacts } from '@/media/renditions/make-plan';
import { ffprobe } from '@/server/process/ffprobe';
import { AppError } from '@/shared/errors';
import { probeHead, samplePackets } from './probe-source';
import { readKeyFrames } from './read-key-frames';

/** A viewer may be waiting: as urgent as serving. */
const niceness = 0;

/**
 * Everything that a plan is made of, read from the file without reading all of it. Throws `invalid` with a sentence
 * for the owner when it cannot be streamed, `unavailable` when the file is not there.
 */
export async function readFacts(path: string, signal?: AbortSignal): Promise<PlanFacts> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new AppError('unavailable', 'The file of this video is not where it was', { cause });
  });
  const reading = { path, sizeBytes: size, niceness, signal };
  const head = await probeHead(reading);
  // At the same time, since somebody waits; what is wrong with the file as a whole is said first.
  const [sampled, decoded] = await Promise.allSettled([
    samplePackets(reading, head),
    readFirstFrames(path, head, signal),
  ]);
  const { probe, packets } = valueOf(sampled);
  const frames = valueOf(decoded);
  const clock = readPictureClock(probe.video, { frames, packets });
  if (!clock)
    throw new AppError('invalid', 'None of its pictures can be decoded: the video is damaged or encrypted');
  assertMoves(probe, clock);
  const source = { path, sizeBytes: size, probe };
  const isCopied =
    canCopyPictures(probe, clock) &&
    !isUntold(probe, clock) &&
    (await keepsItsSize(path, probe, frames, signal));
  const keyFrames = isCopied ? await readKeyFrames(source, signal) : null;
  const coveringIndexes = coveringStreams(packets, clock);
  return { probe, clock, sizeBytes: size, keyFrames, coveringIndexes };
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** Broadcasts begin anywhere: the first picture to begin with may be seconds into them. */
const PACKETS_TO_DECODE = [12, 400];

async function readFirstFrames(
  path: string,
  { video }: Probe,
  signal?: AbortSignal,
): Promise<FfprobeFrame[]> {
  for (const packets of PACKETS_TO_DECODE) {
    const frames = await framesAt(path, { looks: [{ fromSeconds: null, packets }], video, signal });
    if (frames.length > 0) return frames;
  }
  return [];
}

type FrameLook = { looks: Look[]; video: Probe['video']; signal: AbortSignal | undefined };

async function framesAt(path: string, { looks, video, signal }: FrameLook): Promise<FfprobeFrame[]> {
  const printed = await ffprobe(frameLookArguments(path, looks, video.index), { signal, niceness });
  return parseFfprobe(printed, ffprobeFrames).frames;
}

/** The still that comes with a piece of music is no film. */
function assertMoves({ durationSeconds }: Probe, { zeroSeconds, endSeconds }: PictureClock): void {
  const shownSeconds = endSeconds === null ? durationSeconds : endSeconds - zeroSeconds;
  if (durationSeconds > 2 && shownSeconds < durationSeconds * 0.05)
    throw new AppError('invalid', 'It is sound with a picture that stands still: there is no film in it');
}

/** Only MP4 says exactly when each picture is decoded, which matters where their distances vary. */
const isUntold = ({ container }: Probe, { isVariable }: PictureClock) =>
  isVariable && !container.includes('mp4');

const PLACES = [0.25, 0.5, 0.75, 0.95];

/** Broadcasts change the size of their pictures for advertisements; copied pictures must all be alike. */
async function keepsItsSize(
  path: string,
  { container, video, startSeconds, durationSeconds }: Probe,
  first: readonly FfprobeFrame[],
  signal?: AbortSignal,
): Promise<boolean> {
  if (!container.includes('mpegts')) return true;
  const looks = PLACES.map((place) => ({ fromSeconds: startSeconds + durationSeconds * place, packets: 60 }));
  const frames = [...first, ...(await framesAt(path, { looks, video, signal }))];
  const sizes = new Set(frames.map(({ width, height }) => `${String(width)}x${String(height)}`));
  return sizes.size === 1;
}
