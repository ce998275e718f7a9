import { setImmediate as nextTurn } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { listenArguments } from '@/media/markers/listen-arguments';
import { printSound, type SoundPrint } from '@/media/markers/sound-print';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { mediaStorage } from '@/server/storage/media-storage';
import type { PlannedVideo } from './plan-video';
import { soundKey } from './stored-keys';

/** What the two ends of an episode sound like: titles are in one, credits in the other. */
export type EpisodeSound = { head: SoundPrint; tail: SoundPrint };

const headSeconds = 600;
const tailSeconds = 300;
const timeoutMs = 300_000;
const niceness = 19;

type Span = { fromSeconds: number; toSeconds: number };

const headOf = (durationSeconds: number): Span => ({
  fromSeconds: 0,
  toSeconds: Math.min(headSeconds, durationSeconds * 0.45),
});

export const tailOf = (durationSeconds: number): Span => ({
  fromSeconds: Math.max(durationSeconds - tailSeconds, durationSeconds * 0.55),
  toSeconds: durationSeconds,
});

/** Listened to once: every further episode of a season is compared with it. Null for a silent film. */
export async function episodeSound(
  videoId: string,
  planned: PlannedVideo,
  signal: AbortSignal,
): Promise<EpisodeSound | null> {
  const key = soundKey({ videoId, contentHash: planned.contentHash });
  const stored = await mediaStorage().read(key);
  if (stored) return unpack(await buffer(stored));
  const { durationSeconds } = planned.plan.timeline;
  const [head, tail] = [
    await listen(planned, headOf(durationSeconds), signal),
    await listen(planned, tailOf(durationSeconds), signal),
  ];
  if (!head || !tail) return null;
  const sound = { head: await inTurns(printSound(head)), tail: await inTurns(printSound(tail)) };
  await mediaStorage().put(key, pack(sound), signal);
  return sound;
}

/** Samples of the first audio track; null when there is none. */
export async function listen(
  { plan, sourcePath }: PlannedVideo,
  span: Span,
  signal: AbortSignal,
): Promise<Int16Array | null> {
  const [track] = plan.audio;
  if (!track) return null;
  const { ffmpeg } = await mediaTools();
  const { zeroSeconds } = plan.timeline;
  const args = listenArguments({ sourcePath, streamIndex: track.streamIndex, zeroSeconds, ...span });
  const { stdout } = await runProgram({ program: ffmpeg.path, args, timeoutMs, signal, niceness });
  // A copy, because samples have to begin at an even address.
  return new Int16Array(Uint8Array.from(stdout.subarray(0, stdout.length & ~1)).buffer);
}

/** Long arithmetic, with a turn for everybody else between its steps. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

const pack = ({ head, tail }: EpisodeSound): Buffer =>
  Buffer.from(Uint32Array.of(head.length, ...head, ...tail).buffer);

function unpack(bytes: Buffer): EpisodeSound {
  const [length = 0, ...rest] = new Uint32Array(Uint8Array.from(bytes).buffer);
  return { head: Uint32Array.from(rest.slice(0, length)), tail: Uint32Array.from(rest.slice(length)) };
}
