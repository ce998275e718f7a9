import { h264Level } from '../codec/h264-level';
import { worthOf } from '../ladder/choose-ladder';
import type { RungRendition, StreamPlan, VideoRendition } from '../renditions/stream-plan';
import { chooseRungs, type ChosenRung } from './choose-rungs';
import type { Trial } from './curve';
import { measuredRungs } from './trials';

export type Measurements = {
  /** Where in the film, in seconds. */
  atSeconds: readonly number[];
  trials: ReadonlyMap<RungRendition['id'], readonly Trial[]>;
  /** Of the source itself: nobody can show more than it has. */
  sourceKbps: number;
};

/** Hard content may cost so much more than planned. */
const hardFactor = 1.5;
/** A cap leaves room for scenes that are harder than the samples. */
const capFactor = { average: 2, peak: 1.4 };
/** Between the caps of neighbours, so that players see them in the order of their quality. */
const leastCapRatio = 1.2;

/**
 * The plan with a ladder that fits what was measured. Sizes and rates of pictures never change under one id, nor what
 * their parameter sets say, so segments that were made before stay valid. What is no longer offered stays known, for
 * viewers who have the old list.
 */
export function refinePlan(plan: StreamPlan, measurements: Measurements): StreamPlan {
  const { atSeconds, trials, sourceKbps } = measurements;
  const rungs = measuredRungs(plan.video).filter(({ id }) => trials.has(id));
  const largest = rungs[rungs.length - 1]?.rung.width ?? 1;
  const ceilingOf = ({ id, rung }: RungRendition) => {
    const source = { bitrateKbps: sourceKbps, codec: plan.source.videoCodec };
    const worth = worthOf(source, rung.width / largest);
    // The lowest is for slow lines, however hard the content is.
    const factor = id === rungs[0]?.id ? 1 : hardFactor;
    return Math.max(rung.maxKbps, Math.min(rung.maxKbps * factor, worth));
  };
  const isBeyond = (one: RungRendition) =>
    (trials.get(one.id) ?? []).every(({ averageKbps }) => averageKbps > ceilingOf(one));
  // Harder than anything that was tried: its caps decide, and nothing is known about what they do to it.
  if (rungs.some(isBeyond)) return { ...plan, measured: { atSeconds: [...atSeconds], dropped: [] } };
  const chosen = chooseRungs(
    rungs.map((one) => ({
      id: one.id,
      trials: trials.get(one.id) ?? [],
      plannedQuality: one.rung.quality,
      ceilingKbps: ceilingOf(one),
    })),
  );
  const refined = chosen.flatMap((one) => {
    const rendition = rungs.find(({ id }) => id === one.id);
    return rendition ? [refine(rendition, one, ceilingOf(rendition))] : [];
  });
  const others = plan.video.filter((one) => !rungs.some(({ id }) => id === one.id));
  const video = [...inOrder(refined), ...others.map((one) => larger(one, rungs, refined))];
  const dropped = rungs.filter(({ id }) => !video.some((one) => one.id === id));
  return { ...plan, video, measured: { atSeconds: [...atSeconds], dropped } };
}

function refine(rendition: RungRendition, chosen: ChosenRung, ceilingKbps: number): RungRendition {
  const { averageKbps, peakKbps, quality, isLow, id } = chosen;
  const wanted = Math.max(averageKbps * capFactor.average, peakKbps * capFactor.peak);
  const maxKbps = Math.round(Math.min(ceilingKbps, wanted));
  return {
    ...rendition,
    id: isLow ? `${id}-low` : id,
    rung: withCap({ ...rendition.rung, quality }, maxKbps),
    averageKbps: Math.min(averageKbps, Math.round(maxKbps * 0.85)),
  };
}

/** The level is in the parameter sets, so it stays: a cap that would change it does not. */
function withCap(rung: RungRendition['rung'], maxKbps: number): RungRendition['rung'] {
  const capped = { ...rung, maxKbps };
  return h264Level(capped) === h264Level(rung) ? capped : rung;
}

function inOrder(refined: readonly RungRendition[]): RungRendition[] {
  const ordered: RungRendition[] = [];
  for (const one of [...refined].reverse()) {
    const above = ordered[0];
    const limit = above ? Math.floor(above.rung.maxKbps / leastCapRatio) : Infinity;
    const cap = Math.max(one.averageKbps, Math.min(one.rung.maxKbps, limit));
    ordered.unshift({ ...one, rung: withCap(one.rung, cap) });
  }
  return ordered;
}

/** Larger than what was measured: pictures of more pixels need as many times the bits as experience says. */
function larger(
  one: VideoRendition,
  rungs: readonly RungRendition[],
  refined: readonly RungRendition[],
): VideoRendition {
  const top = refined[refined.length - 1];
  const plannedTop = rungs.find(({ id }) => id === top?.id);
  if (one.kind !== 'rung' || !top || !plannedTop) return one;
  const pixels = (one.rung.width * one.rung.height) / (top.rung.width * top.rung.height);
  const more = pixels ** 0.75;
  const maxKbps = Math.min(Math.round(top.rung.maxKbps * more), Math.round(one.rung.maxKbps * hardFactor));
  const quality = one.rung.quality + top.rung.quality - plannedTop.rung.quality;
  const averageKbps = Math.min(Math.round(top.averageKbps * more), Math.round(maxKbps * 0.85));
  return { ...one, rung: withCap({ ...one.rung, quality }, maxKbps), averageKbps };
}
