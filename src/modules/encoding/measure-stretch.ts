import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { runArguments } from '@/media/encoding/run-arguments';
import { meanSsim, ssimArguments } from '@/media/per-title/ssim-arguments';
import type { Stretch } from '@/media/per-title/stretches';
import type { Rung, RungRendition, SourceFacts } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { mediaTools } from '@/server/process/media-tools';
import { startProgram, type ProgramStart } from '@/server/process/start-program';
import { attemptsOf } from './attempts';
import { filterSupport } from './filter-support';

export type StretchJob = {
  source: { path: string; facts: SourceFacts };
  stretch: Stretch;
  /** What is encoded, and compared at the size of `common`. */
  renditions: readonly RungRendition[];
  common: Pick<Rung, 'width' | 'height'>;
  niceness: number;
  signal: AbortSignal;
};

export type Measured = { kbps: number; ssim: number | null };

/** For a stretch of two seconds: something is wrong, or the machine has better things to do. */
const timeoutMs = 300_000;

/**
 * Encodes a stretch once for each rendition, as finals are, and compares each with the source. Throws AppError `invalid`
 * when ffmpeg cannot, `unavailable` when it cannot be started, and the signal's reason.
 */
export async function measureStretch(job: StretchJob): Promise<Measured[]> {
  const signal = AbortSignal.any([job.signal, AbortSignal.timeout(timeoutMs)]);
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-trials-'));
  try {
    const files = await encode({ ...job, signal });
    const seconds = lengthOf(job.stretch);
    const paths = await Promise.all(
      files.map(async (bytes, n) => {
        const file = path.join(folder, `${String(n)}.mp4`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    const similar = await compare({ ...job, signal }, paths);
    return files.map((bytes, n) => ({
      kbps: (mediaBytes(bytes) * 8) / 1000 / seconds,
      ssim: similar[n] ?? null,
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const lengthOf = ({ boundaries }: Stretch) => (boundaries[boundaries.length - 1] ?? 0) - (boundaries[0] ?? 0);

/** All but the init segment, which a player loads once. */
const mediaBytes = (file: Buffer) => file.length - Math.max(0, file.indexOf('moof') - 4);

async function encode({ source, stretch, renditions, niceness, signal }: StretchJob): Promise<Buffer[]> {
  const args = runArguments({
    ...(await partOf({ source, renditions })),
    timeline: stretch,
    renditions,
    from: 0,
    to: segmentCount(stretch),
    quality: 'final',
    encoder: 'libx264',
    isBlank: false,
  });
  // Many encoders at once: with a thread for each core they would need the memory of as many.
  const single = args.flatMap((arg) => (arg === 'libx264' ? [arg, '-threads', '1'] : [arg]));
  return run({ args: single, outputCount: renditions.length, niceness, signal }, buffer);
}

async function compare(job: StretchJob, paths: readonly string[]): Promise<(number | null)[]> {
  const { stretch, common, renditions, niceness, signal } = job;
  const encoded = renditions.flatMap(({ rung }, n) => ({ path: paths[n] ?? '', rung }));
  const args = ssimArguments({ ...(await partOf(job)), stretch, common, encoded });
  const written = await run({ args, outputCount: renditions.length, niceness, signal }, text);
  return written.map(meanSsim);
}

async function partOf({ source, renditions }: Pick<StretchJob, 'source' | 'renditions'>) {
  return {
    sourcePath: source.path,
    facts: source.facts,
    support: await filterSupport(),
    leadSeconds: attemptsOf({ source, renditions })[0]?.leadSeconds ?? 0,
  };
}

type Reader<T> = (output: NodeJS.ReadableStream) => Promise<T>;

async function run<T>(start: Omit<ProgramStart, 'program'>, read: Reader<T>): Promise<T[]> {
  const { ffmpeg } = await mediaTools();
  const program = startProgram({ program: ffmpeg.path, ...start });
  const [outputs] = await Promise.all([Promise.all(program.outputs.map(read)), program.ended]);
  return outputs;
}
