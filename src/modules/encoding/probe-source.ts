import { ffprobePackets, type FfprobePacket } from '@/media/probe/ffprobe-output';
import { parseFfprobe, parseProbe } from '@/media/probe/parse-probe';
import type { Probe } from '@/media/probe/probe';
import { endsEarly } from '@/media/probe/source-rules';
import { packetArguments, probeArguments, type Look } from '@/media/probe/tool-arguments';
import { ffprobe } from '@/server/process/ffprobe';
import { AppError } from '@/shared/errors';

/** `packets` of all streams where the length is known, else of the pictures, from the beginning, the middle and the end. */
export type ProbedSource = { probe: Probe; packets: FfprobePacket[] };
type Reading = { path: string; sizeBytes: number; niceness?: number; signal?: AbortSignal | undefined };

const TAIL_SECONDS = 6;

/**
 * What a file holds, and how much of it is there. Throws `invalid` with a sentence for the owner when it cannot be
 * streamed. Of a file that was cut off, the part that is there is what it holds, if that is half of it or more.
 */
export async function probeSource(reading: Reading): Promise<ProbedSource> {
  return samplePackets(reading, await probeHead(reading));
}

/** What the file says of itself; how much of it is there, `samplePackets` tells. */
export async function probeHead(reading: Reading): Promise<Probe> {
  return parseProbe(await ffprobe(probeArguments(reading.path), limitsOf(reading)));
}

export async function samplePackets(reading: Reading, probe: Probe): Promise<ProbedSource> {
  if (probe.durationSeconds <= 0) return measured(reading, probe);
  const packets = await sampleOrAll(reading, probe);
  const last = lastOf(packets, probe);
  if (!endsEarly(probe.durationSeconds, last)) return { probe, packets };
  return untilCut(reading, probe);
}

const limitsOf = ({ signal, niceness = 10 }: Reading) => ({ signal, niceness, maxStdoutBytes: 64e6 });

async function packetsAt(reading: Reading, looks: Look[], streamIndex?: number): Promise<FfprobePacket[]> {
  const printed = await ffprobe(packetArguments(reading.path, looks, streamIndex), limitsOf(reading));
  return parseFfprobe(printed, ffprobePackets).packets;
}

function sample(reading: Reading, { startSeconds, durationSeconds }: Probe): Promise<FfprobePacket[]> {
  const at = (seconds: number) => startSeconds + Math.max(0, seconds);
  return packetsAt(reading, [
    { fromSeconds: null, packets: 300 },
    { fromSeconds: at(durationSeconds / 2), packets: 300 },
    { fromSeconds: at(durationSeconds - TAIL_SECONDS), packets: 6_000 },
  ]);
}

/** A file whose index is damaged cannot be sought in, but may be read from its beginning. */
async function sampleOrAll(reading: Reading, probe: Probe): Promise<FfprobePacket[]> {
  return (await unlessUnseekable(sample(reading, probe))) ?? allPictures(reading, probe);
}

async function unlessUnseekable(packets: Promise<FfprobePacket[]>): Promise<FfprobePacket[] | null> {
  return packets.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid') return null;
    throw error;
  });
}

/** Since the beginning; null when there is none. */
function lastOf(packets: readonly FfprobePacket[], { startSeconds }: Probe): number | null {
  const times = packets.flatMap(({ pts_time, dts_time }) => pts_time ?? dts_time ?? []);
  return times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) - startSeconds : null;
}

const STEPS = 12;

/** The index promises more than there is: halves until the end of what can be read is known. */
async function untilCut(reading: Reading, probe: Probe): Promise<ProbedSource> {
  const promisedSeconds = probe.durationSeconds;
  let readable = 0;
  let missing = promisedSeconds;
  for (let step = 0; step < STEPS && missing - readable > 0.5; step += 1) {
    const middle = (readable + missing) / 2;
    const looks = [{ fromSeconds: probe.startSeconds + middle, packets: 100 }];
    const found = lastOf((await unlessUnseekable(packetsAt(reading, looks))) ?? [], probe);
    if (found !== null && found > readable) readable = Math.max(found, Math.min(middle, found));
    else missing = middle;
    if (readable > missing) missing = readable;
  }
  if (readable < promisedSeconds / 2) {
    const [there, said] = [Math.round(readable), Math.round(promisedSeconds)];
    throw new AppError(
      'invalid',
      `The file is cut off: only ${String(there)} s of the ${String(said)} s that it promises are there`,
    );
  }
  const whole = { ...probe, durationSeconds: readable, promisedSeconds };
  return { probe: whole, packets: await sampleOrAll(reading, whole) };
}

/** Reading more than this takes too long. */
const MAX_READ_BYTES = 512 * 2 ** 20;

async function allPictures(reading: Reading, { video }: Probe): Promise<FfprobePacket[]> {
  if (reading.sizeBytes > MAX_READ_BYTES) return [];
  return packetsAt(reading, [{ fromSeconds: null, packets: null }], video.index);
}

/** Recordings of browsers and of live streams do not know their length. */
async function measured(reading: Reading, probe: Probe): Promise<ProbedSource> {
  const packets = await allPictures(reading, probe);
  const durationSeconds = lastOf(packets, probe) ?? 0;
  if (durationSeconds <= 0)
    throw new AppError('invalid', 'It has no length: the video is damaged or still being written');
  return { probe: { ...probe, durationSeconds }, packets };
}
