import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/shared/errors';
import { isAround } from './run-rules';
import type { SegmentRun } from './segment-run';

type Running = {
  /** The encoders of this process that somebody waits for, by rendition: `<videoId>/<renditionId>`. */
  runs: Map<string, Set<SegmentRun>>;
  /** What each viewer is being served by, so that a seek ends what it made useless. */
  runOfViewer: Map<string, SegmentRun>;
};

// Two bundles, Next's and the server's, live in one process: a page begins what the origin goes on with.
const shared = globalThis as { dexRunning?: Running };
const { runs, runOfViewer } = (shared.dexRunning ??= { runs: new Map(), runOfViewer: new Map() });

export const runsOf = (key: string): readonly SegmentRun[] => [...(runs.get(key) ?? [])];

export function addRun(key: string, run: SegmentRun): void {
  runs.set(key, (runs.get(key) ?? new Set()).add(run));
}

export function removeRun(key: string, run: SegmentRun): void {
  const all = runs.get(key);
  all?.delete(run);
  if (all?.size === 0) runs.delete(key);
  for (const [viewer, of] of runOfViewer) if (of === run) runOfViewer.delete(viewer);
}

/** Tells the runs where a viewer is now; `run` is null when what they asked for is stored and nothing is being made there. */
export function follow(viewer: string, run: SegmentRun | null, n: number): void {
  const before = runOfViewer.get(viewer);
  if (before && before !== run) before.leave(viewer);
  if (run) runOfViewer.set(viewer, run);
  else runOfViewer.delete(viewer);
  run?.want(viewer, n);
}

/** The run in whose stretch segment `n` lies. */
export const runAround = (key: string, n: number): SegmentRun | null =>
  runsOf(key).find((run) => isAround(run, n)) ?? null;

const all = () => [...runs.values()].flatMap((set) => [...set]);
const isHeavy = ({ start: { rendition } }: SegmentRun) => rendition.kind === 'rung';

/** Makes room for one more encoder of pictures. Throws `unavailable` when as many people as there is power for are waiting. */
export function assertRoom(most: number): void {
  const heavy = all().filter(isHeavy);
  if (heavy.length < most) return;
  const idle = heavy.find(({ isResting }) => isResting) ?? heavy.find(({ isWaitedFor }) => !isWaitedFor);
  if (!idle) {
    throw new AppError('unavailable', 'This machine is encoding for as many viewers as it can', {
      retryAfterSeconds: 2,
    });
  }
  idle.end();
}

export const encoderLimit = (configured: number | undefined): number => configured ?? availableParallelism();

/** Whether somebody is waiting for pictures that are being made in this process. */
export const isAnyoneWaiting = (): boolean => all().some((run) => isHeavy(run) && !run.isResting);

const pollMs = 250;

/** For work in the background: goes on as soon as no viewer needs the machine. */
export async function whenQuiet(signal: AbortSignal): Promise<void> {
  while (isAnyoneWaiting()) await sleep(pollMs, undefined, { signal });
}

/** Resolves when no encoder of this process that somebody waits for is left. */
export async function endAllRuns(): Promise<void> {
  for (const run of all()) run.end();
  while (all().length > 0) await sleep(10);
}
