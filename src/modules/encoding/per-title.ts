import type { Trial } from '@/media/per-title/curve';
import { greyPictureArguments, isBlack } from '@/media/per-title/grey-picture';
import { refinePlan } from '@/media/per-title/refine-plan';
import { chooseStretches, type Stretch } from '@/media/per-title/stretches';
import { measuredRungs, trialQualities, trialsOf } from '@/media/per-title/trials';
import type { RungRendition, StreamPlan } from '@/media/renditions/stream-plan';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { measureStretch, type Measured } from './measure-stretch';

export type Film = { plan: StreamPlan; path: string; sizeBytes: number };

/** Nobody waits for it. */
const niceness = 19;

type Sample = { stretch: Stretch; measured: Measured[] };

/**
 * The plan with a ladder that fits the film, from encoding a few seconds of it and comparing them with the source: about
 * half a minute of one core. The same ladder for what is too short, or black wherever one looks.
 */
export async function fitLadder(film: Film, signal: AbortSignal): Promise<StreamPlan> {
  const { plan, sizeBytes } = film;
  const rungs = measuredRungs(plan.video);
  const largest = rungs[rungs.length - 1];
  if (!largest) return unmeasured(plan);
  const samples: Sample[] = [];
  for (const places of chooseStretches(plan.timeline, largest.rung)) {
    const stretch = await firstVisible(film, places, signal);
    if (!stretch) continue;
    const source = { path: film.path, facts: plan.source };
    const renditions = rungs.flatMap(trialsOf);
    const measured = await measureStretch({
      source,
      stretch,
      renditions,
      common: largest.rung,
      niceness,
      signal,
    });
    if (measured.every(({ ssim }) => ssim !== null)) samples.push({ stretch, measured });
  }
  if (samples.length === 0) return unmeasured(plan);
  return refinePlan(plan, {
    atSeconds: samples.map(({ stretch }) => stretch.boundaries[0] ?? 0),
    trials: trialsById(rungs, samples),
    sourceKbps: (sizeBytes * 8) / 1000 / plan.timeline.durationSeconds,
  });
}

const unmeasured = (plan: StreamPlan): StreamPlan => ({ ...plan, measured: { atSeconds: [], dropped: [] } });

async function firstVisible(film: Film, places: readonly Stretch[], signal: AbortSignal) {
  for (const stretch of places) {
    const [start = 0, end = 0] = stretch.boundaries;
    if (!isBlack(await greyPicture(film, (start + end) / 2, signal))) return stretch;
  }
  return null;
}

async function greyPicture({ plan, path }: Film, seconds: number, signal: AbortSignal): Promise<Uint8Array> {
  const { ffmpeg } = await mediaTools();
  const at = plan.timeline.zeroSeconds + seconds;
  const args = greyPictureArguments(path, plan.source.videoStreamIndex, at);
  const run = { program: ffmpeg.path, args, timeoutMs: 30_000, niceness, signal };
  return (await runProgram(run)).stdout;
}

/** In the order of `trialsOf`: for each rung, one measurement for each quality. */
function trialsById(rungs: readonly RungRendition[], samples: readonly Sample[]): Map<string, Trial[]> {
  const count = trialQualities.length;
  return new Map(
    rungs.map(({ id }, rung) => [
      id,
      trialQualities.map((quality, n) => trialOf(quality, samples.map(({ measured }) => measured[rung * count + n]))), // prettier-ignore
    ]),
  );
}

function trialOf(quality: number, seen: readonly (Measured | undefined)[]): Trial {
  const rates = seen.map((one) => one?.kbps ?? 0);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    quality,
    averageKbps: mean(rates),
    peakKbps: Math.max(...rates),
    ssim: mean(seen.map((one) => one?.ssim ?? 0)),
  };
}
