import { commonRun, varietyOf, type CommonRun } from './common-run';
import { hopSeconds, type SoundPrint } from './sound-print';

export type SharedSound = { startSeconds: number; endSeconds: number; confidence: number };

export type SoundLimits = { shortestSeconds: number; longestSeconds: number };

/** What may be a sequence of titles: not a jingle, and not a whole episode that is there twice. */
export const introLimits: SoundLimits = { shortestSeconds: 10, longestSeconds: 180 };
export const creditsLimits: SoundLimits = { shortestSeconds: 12, longestSeconds: 290 };

/** More than this many bits apart are not the same recording; nearer than this to an echo of itself is no music. */
const mostDistance = 9;
const leastVariety = 6;

/** Two finds that overlap by so much are one. */
const agreement = 0.7;

/**
 * What an episode has in common with others of its season: the stretch that most of them share. Null when there is
 * none that is credible. Times are those of `own`, from its first frame.
 */
export function* sharedSound(
  own: SoundPrint,
  others: readonly SoundPrint[],
  limits: SoundLimits,
): Generator<void, SharedSound | null> {
  const runs: CommonRun[] = [];
  for (const other of others) {
    const run = yield* commonRun(own, other);
    if (run && isCredible(own, run, limits)) runs.push(run);
  }
  const supported = runs.map((run) => ({
    run,
    support: runs.filter((each) => overlap(run, each) > agreement),
  }));
  const best = supported.sort(
    (x, y) => y.support.length - x.support.length || y.run.length - x.run.length,
  )[0];
  if (!best) return null;
  const { run, support } = best;
  const clear = 1 - run.distance / mostDistance;
  const confidence = Math.min(1, 0.6 + 0.25 * clear + 0.15 * Math.min(1, support.length - 1));
  return {
    startSeconds: run.startA * hopSeconds,
    endSeconds: (run.startA + run.length) * hopSeconds,
    confidence: Math.round(confidence * 100) / 100,
  };
}

function isCredible(own: SoundPrint, run: CommonRun, limits: SoundLimits): boolean {
  const seconds = run.length * hopSeconds;
  return (
    seconds >= limits.shortestSeconds &&
    seconds <= limits.longestSeconds &&
    run.distance <= mostDistance &&
    varietyOf(own.subarray(run.startA, run.startA + run.length)) >= leastVariety
  );
}

function overlap(a: CommonRun, b: CommonRun): number {
  const shared = Math.min(a.startA + a.length, b.startA + b.length) - Math.max(a.startA, b.startA);
  return Math.max(0, shared) / Math.max(a.length, b.length);
}
