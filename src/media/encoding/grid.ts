import type { Rendition } from '../renditions/stream-plan';
import { aacFrameSamples, audioFrameAt, frameAt, type Rational, type Timeline } from '../timeline/timeline';

/** How a rendition counts time: ticks of its track, and where each of its segments begins. */
export type Grid = {
  timescale: number;
  /** Start of every segment from the first to the end of the last: one more than there are segments. */
  startTicks: number[];
  /** What we encode ourselves is exact; what is copied is where the source has it. */
  toleranceTicks: number;
  /** Pictures are decoded so long before they are shown: longer than any is moved by reordering. */
  delayTicks: number;
};

/** Containers want fine ticks, and a rate like 25 must not make them 40 ms long. */
const leastTimescale = 10_000;

export function ticksPerFrame({ numerator, denominator }: Rational): { timescale: number; ticks: number } {
  const factor = Math.ceil(leastTimescale / numerator);
  return { timescale: numerator * factor, ticks: denominator * factor };
}

/** Of copied pictures: fine enough for every usual rate. */
const copiedTimescale = 90_000;
/** Two thirds of a picture at 60 a second: containers that count in milliseconds are off by less. */
const copiedToleranceSeconds = 0.011;

/** In pictures: ours have no pyramids of B-frames, those of others have seldom more than one level. */
const [encodedReordering, copiedReordering] = [2, 4];

export function gridOf({ boundaries }: Timeline, rendition: Rendition): Grid {
  if (rendition.kind === 'rung') {
    const { frameRate } = rendition.rung;
    const { timescale, ticks } = ticksPerFrame(frameRate);
    return {
      timescale,
      startTicks: boundaries.map((at) => frameAt(at, frameRate) * ticks),
      toleranceTicks: 0,
      delayTicks: encodedReordering * ticks,
    };
  }
  if (rendition.kind === 'original') {
    const { numerator, denominator } = rendition.frameRate;
    return {
      timescale: copiedTimescale,
      startTicks: boundaries.map((at) => Math.round(at * copiedTimescale)),
      toleranceTicks: Math.round(copiedToleranceSeconds * copiedTimescale),
      delayTicks: Math.round((copiedReordering * copiedTimescale * denominator) / numerator),
    };
  }
  const { sampleRate, isCopy } = rendition;
  return {
    timescale: sampleRate,
    startTicks: boundaries.map((at) =>
      isCopy ? Math.round(at * sampleRate) : audioFrameAt(at, sampleRate) * aacFrameSamples,
    ),
    toleranceTicks: isCopy ? aacFrameSamples / 2 : 0,
    delayTicks: 0,
  };
}
