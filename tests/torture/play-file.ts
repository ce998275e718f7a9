import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compositionDelay } from '@/media/fmp4/composition-delay';
import { readInit } from '@/media/fmp4/init-segment';
import { readFragments } from '@/media/fmp4/read-fragments';
import type { Rendition, StreamPlan } from '@/media/renditions/stream-plan';
import { audioFrameAt, frameAt, segmentCount, segmentSpan } from '@/media/timeline/timeline';
import { initOf, openSegment, planOf } from '@/modules/encoding/server';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeTitle, makeVideo } from '../support/make-title';

/** What a segment holds. `off`: when its first picture or sound is shown, counted from where it should be. */
export type Segment = {
  renditionId: string;
  n: number;
  frames: number;
  expected: number | null;
  off: number;
  /** How long one of them lasts. */
  frameSeconds: number;
};
export type Played = { plan: StreamPlan; segments: Segment[]; complaints: string[] };

/** Decodes the first, the middle and the last segment of every rendition, made on demand as for a viewer. */
export async function playFile(sourcePath: string): Promise<Played> {
  const title = await makeTitle();
  const contentHash = randomBytes(32).toString('hex');
  const { _id: videoId } = await makeVideo(title._id, { sourcePath, contentHash });
  const { plan } = await planOf(videoId);
  const segments: Segment[] = [];
  const complaints: string[] = [];
  for (const rendition of [...plan.video, ...plan.audio]) {
    const played = await playRendition(videoId, plan, rendition);
    segments.push(...played.segments);
    complaints.push(...played.complaints.map((line) => `${rendition.id}: ${line}`));
  }
  return { plan, segments, complaints };
}

async function playRendition(videoId: string, plan: StreamPlan, rendition: Rendition) {
  const last = segmentCount(plan.timeline) - 1;
  const numbers = [...new Set([0, Math.floor(last / 2), last])];
  const parts: Buffer[] = [];
  for (const n of numbers) parts.push(await bytesOf({ videoId, renditionId: rendition.id, n }));
  const init = Buffer.from(await initOf(videoId, rendition.id));
  const segments: Segment[] = [];
  for (const [at, n] of numbers.entries())
    segments.push({
      renditionId: rendition.id,
      n,
      ...(await look(plan, rendition, { n, init, bytes: parts[at]! })),
    });
  const { frames, complaints } = await decode([init, ...parts]);
  const held = segments.reduce((sum, segment) => sum + segment.frames, 0);
  if (frames !== held) complaints.push(`${frames} of ${held} frames were decoded`);
  return { segments, complaints };
}

async function bytesOf(wish: { videoId: string; renditionId: string; n: number }): Promise<Buffer> {
  const opened = await openSegment({ ...wish, viewerId: 'torture' }, AbortSignal.timeout(60_000));
  const chunks: Uint8Array[] = [];
  const source = opened.kind === 'making' ? opened.chunks : await mediaStorage().read(opened.key);
  for await (const chunk of source ?? []) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function decode(pieces: Buffer[]): Promise<{ frames: number; complaints: string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-torture-'));
  const file = path.join(folder, 'stream.mp4');
  try {
    await writeFile(file, Buffer.concat(pieces));
    const { ffmpeg } = await mediaTools();
    const { stdout, stderrTail } = await runProgram({
      program: ffmpeg.path,
      args: [
        ...'-v warning -nostdin -copyts -i'.split(' '),
        file,
        ...'-vsync passthrough -f framecrc -'.split(' '),
      ],
      timeoutMs: 120_000,
      niceness: 0,
    });
    const frames = stdout.toString().match(/^0,/gm)?.length ?? 0;
    return { frames, complaints: stderrTail.split('\n').filter(isComplaint) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** New ffmpeg would like another word for an option that old ffmpeg has, and segments are left out between ours. */
const isComplaint = (line: string) =>
  line.trim() !== '' && !/-vsync is deprecated|DTS discontinuity/.test(line);

/** Read by the letter of the format: ffmpeg moves the clock of files with negative composition offsets. */
async function look(
  plan: StreamPlan,
  rendition: Rendition,
  { n, init, bytes }: { n: number; init: Buffer; bytes: Buffer },
): Promise<Omit<Segment, 'renditionId' | 'n'>> {
  const { timescale } = readInit(init);
  const delayTicks = compositionDelay(init);
  const shown: number[] = [];
  for await (const part of readFragments(one(bytes))) {
    if (part.kind === 'init') continue;
    let clock = part.fragment.decodeTicks;
    for (const sample of part.fragment.samples) {
      shown.push((clock + sample.compositionTicks - delayTicks) / timescale);
      clock += sample.durationTicks;
    }
  }
  const { start, end } = segmentSpan(plan.timeline, n);
  const first = shown.reduce((a, b) => Math.min(a, b), Infinity);
  const expected = expectedFrames(rendition, start, end);
  return { frames: shown.length, expected, off: first - start, frameSeconds: frameSecondsOf(rendition) };
}

function frameSecondsOf(rendition: Rendition): number {
  if (rendition.kind === 'audio') return 1024 / rendition.sampleRate;
  const { numerator, denominator } =
    rendition.kind === 'rung' ? rendition.rung.frameRate : rendition.frameRate;
  return denominator / numerator;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** Null for what is copied: only the source knows. */
function expectedFrames(rendition: Rendition, start: number, end: number): number | null {
  if (rendition.kind === 'original' || (rendition.kind === 'audio' && rendition.isCopy)) return null;
  if (rendition.kind === 'audio')
    return audioFrameAt(end, rendition.sampleRate) - audioFrameAt(start, rendition.sampleRate);
  const { frameRate } = rendition.rung;
  return frameAt(end, frameRate) - frameAt(start, frameRate);
}
