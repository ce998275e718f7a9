import { open } from 'node:fs/promises';
import { keyFramesOf } from '@/media/key-frames/closed-packets';
import { matroskaCueTimes } from '@/media/key-frames/matroska-key-frames';
import { mp4KeyFrames } from '@/media/key-frames/mp4-key-frames';
import type { KeyFrames, ReadAt } from '@/media/key-frames/read-at';
import { ffprobePackets } from '@/media/probe/ffprobe-output';
import { parseFfprobe } from '@/media/probe/parse-probe';
import type { Probe } from '@/media/probe/probe';
import { packetArguments, type Look } from '@/media/probe/tool-arguments';
import { ffprobe } from '@/server/process/ffprobe';

type Source = { path: string; sizeBytes: number; probe: Probe };

/** Reading this much takes a second; a larger file without an index is encoded rather than read. */
const MAX_SCANNED_BYTES = 128 * 2 ** 20;
const MAX_SCANNED_SECONDS = 3_600;

/** Where copying the pictures may begin, on the source's own clock; null when that is not known cheaply, or hardly anywhere. */
export async function readKeyFrames(source: Source, signal?: AbortSignal): Promise<KeyFrames | null> {
  const found = (await indexed(source, signal)) ?? (await scanned(source, signal));
  // Few closed ones among open ones are chance, not how it was made.
  return found && found.openCount <= found.timesSeconds.length ? found : null;
}

async function indexed({ path, sizeBytes, probe }: Source, signal?: AbortSignal): Promise<KeyFrames | null> {
  const streamIndex = probe.video.index;
  const containers = probe.container.split(',');
  if (containers.includes('mp4'))
    return withFile(path, (read) => mp4KeyFrames(read, { sizeBytes, streamIndex }));
  if (!containers.includes('matroska')) return null;
  const times = await withFile(path, (read) => matroskaCueTimes(read, streamIndex));
  return times && times.length > 0 ? tried(path, { times, streamIndex, signal }) : null;
}

async function withFile<T>(path: string, work: (read: ReadAt) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await work(async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}

const TRIED = 6;

type Trial = { times: number[]; streamIndex: number; signal: AbortSignal | undefined };

/** Cues do not say whether a key frame is closed; some of them tell for all, because encoders keep to one way. */
async function tried(path: string, { times, streamIndex, signal }: Trial): Promise<KeyFrames> {
  const places = Array.from({ length: Math.min(TRIED, times.length) }, (_, n) =>
    Math.floor((n * (times.length - 1)) / Math.max(1, TRIED - 1)),
  );
  const looks = [...new Set(places)].map((place) => ({ fromSeconds: times[place] ?? 0, packets: 16 }));
  const seen = keyFramesOf(await packets(path, looks, { streamIndex, signal }));
  const areClosed = seen.openCount === 0 && seen.timesSeconds.length > 0;
  return areClosed
    ? { timesSeconds: times, openCount: 0, endSeconds: null }
    : { timesSeconds: [], openCount: times.length, endSeconds: null };
}

async function scanned({ path, sizeBytes, probe }: Source, signal?: AbortSignal): Promise<KeyFrames | null> {
  if (sizeBytes > MAX_SCANNED_BYTES || probe.durationSeconds > MAX_SCANNED_SECONDS) return null;
  const whole = [{ fromSeconds: null, packets: null }];
  return keyFramesOf(await packets(path, whole, { streamIndex: probe.video.index, signal }));
}

async function packets(path: string, looks: Look[], { streamIndex, signal }: Omit<Trial, 'times'>) {
  const printed = await ffprobe(packetArguments(path, looks, streamIndex), {
    signal,
    maxStdoutBytes: 64e6,
    niceness: 0,
  });
  return parseFfprobe(printed, ffprobePackets).packets;
}
