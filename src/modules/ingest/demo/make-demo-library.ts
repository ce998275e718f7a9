import { mkdir, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { whileGrowing } from '@/modules/catalog/server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import type { ImportResult } from '../contract';
import { importOne } from '../import-some';
import { forgetNoise } from './kit/field';
import { fullQuality, type Quality } from './make-title-files';
import { planJobs, wholeProgramme, type Job, type Programme } from './plan';
import { clearAway } from './render-scene';
import { readDemoSetting, writeDemoSetting } from './store';

export type DemoProgress = { name: string; done: number; total: number; result: ImportResult | null };

export type DemoOptions = {
  signal?: AbortSignal | undefined;
  /** Told after each video file, when it is in the catalogue. */
  onProgress?: (progress: DemoProgress) => void;
  /** Asked for by a person: make it even though it was removed before. */
  isForced?: boolean;
  /** For tests: other pieces, smaller and shorter. */
  programme?: Programme;
  quality?: Quality;
  /** How many pieces are rendered side by side. */
  atOnce?: number;
};

export type DemoOutcome = {
  state: 'made' | 'unchanged' | 'skipped';
  total: number;
  added: number;
  failed: number;
};

/** ffmpeg renders with one thread and waits while the next scene is drawn: three pieces keep two cores busy. */
const AT_ONCE = 3;

export const demoFolder = () => path.join(env().DEX_DATA, 'demo');

/**
 * Makes what is missing of the demo library, and brings each piece into the catalogue as soon as it is whole. Goes on
 * where it was stopped. A piece that fails is logged and left out. Throws when the signal aborts.
 */
export async function makeDemoLibrary(options: DemoOptions = {}): Promise<DemoOutcome> {
  const setting = await readDemoSetting();
  if (setting?.isRemoved && !options.isForced) return { state: 'skipped', total: 0, added: 0, failed: 0 };
  if (setting?.isRemoved) await writeDemoSetting({ isRemoved: false });
  await mkdir(demoFolder(), { recursive: true });
  // Videos are known by their real path, as the import writes it.
  const root = await realpath(demoFolder());
  await clearLeftovers(root);
  const jobs = planJobs(options.programme ?? wholeProgramme, root);
  const outcome: DemoOutcome = { state: 'unchanged', total: jobs.length, added: 0, failed: 0 };
  let done = 0;
  const perform = async (job: Job) => {
    const result = await runJob(job, root, options);
    done += 1;
    if (!result || result.state === 'failed') outcome.failed += 1;
    else if (result.state !== 'unchanged') outcome.added += 1;
    options.onProgress?.({ name: job.name, done, total: jobs.length, result });
  };
  try {
    if (jobs.length > 0) await whileGrowing(() => inTurns(jobs, perform, options.atOnce ?? AT_ONCE));
  } finally {
    await clearAway(scratchFolder(root));
    forgetNoise();
  }
  if (outcome.added > 0) outcome.state = 'made';
  return outcome;
}

/** Hidden, so that no import looks into it; one per process, so that `dex demo` and a running server do not meet. */
const scratchFolder = (root: string) => path.join(root, `.making-${String(process.pid)}`);

/** What a process that was killed has left behind. */
async function clearLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = Number(/^\.making-(\d+)$/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await clearAway(path.join(root, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function runJob(job: Job, root: string, options: DemoOptions): Promise<ImportResult | null> {
  const { signal, quality = fullQuality } = options;
  signal?.throwIfAborted();
  const scratch = path.join(scratchFolder(root), job.name.replace(/\W+/g, '-').toLowerCase());
  try {
    await job.make({ scratch, signal, quality });
    return await importOne(root, job.file.split(path.sep).join('/'), { isDemo: true, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    log.error({ err: error, piece: job.name }, 'a piece of the demo library could not be made');
    return null;
  } finally {
    await clearAway(scratch);
  }
}

async function inTurns(jobs: readonly Job[], run: (job: Job) => Promise<void>, atOnce: number) {
  const waiting = [...jobs];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await run(job);
  };
  // All have stopped when this settles: nobody may be writing when the database is closed after it.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
