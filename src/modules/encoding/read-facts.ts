import { stat } from 'node:fs/promises';
import { ffprobeFrames, ffprobePackets, type FfprobeFrame } from '@/media/probe/ffprobe-output';
import { parseFfprobe, parseProbe } from '@/media/probe/parse-probe';
import { readPictureClock } from '@/media/probe/picture-clock';
import type { Probe } from '@/media/probe/probe';
import { firstFramesArguments, packetArguments, probeArguments } from '@/media/probe/tool-arguments';
import { canCopyPictures, type PlanFacts } from '@/media/renditions/make-plan';
import { ffprobe } from '@/server/process/ffprobe';
import { AppError } from '@/shared/errors';
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
  const probe = parseProbe(await ffprobe(probeArguments(path), { signal, niceness }));
  const [frames, packets] = await Promise.all([
    readFirstFrames(path, probe, signal),
    readSamplePackets(path, probe, signal),
  ]);
  const clock = readPictureClock(probe.video, { frames, packets });
  if (!clock) throw new AppError('invalid', 'None of its pictures can be decoded: the video is damaged');
  const source = { path, sizeBytes: size, probe };
  const keyFrameTimes = canCopyPictures(probe, clock) ? await readKeyFrames(source, signal) : null;
  return { probe, clock, sizeBytes: size, keyFrameTimes };
}

/** Broadcasts begin anywhere: the first picture to begin with may be seconds into them. */
const PACKETS_TO_DECODE = [12, 400];

async function readFirstFrames(
  path: string,
  { video }: Probe,
  signal?: AbortSignal,
): Promise<FfprobeFrame[]> {
  for (const count of PACKETS_TO_DECODE) {
    const printed = await ffprobe(firstFramesArguments(path, video.index, count), { signal, niceness });
    const { frames } = parseFfprobe(printed, ffprobeFrames);
    if (frames.length > 0) return frames;
  }
  return [];
}

const TAIL_SECONDS = 6;

/** Some from the beginning and the middle, for their distances, and all from the end, for where it is. */
async function readSamplePackets(path: string, probe: Probe, signal?: AbortSignal) {
  const { startSeconds, durationSeconds, video } = probe;
  const at = (seconds: number) => startSeconds + Math.max(0, seconds);
  const looks = [
    { fromSeconds: null, packets: 100 },
    { fromSeconds: at(durationSeconds / 2), packets: 100 },
    { fromSeconds: at(durationSeconds - TAIL_SECONDS), packets: 4_000 },
  ];
  const printed = await ffprobe(packetArguments(path, looks, video.index), { signal, niceness });
  return parseFfprobe(printed, ffprobePackets).packets;
}
