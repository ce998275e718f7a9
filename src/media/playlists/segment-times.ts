import type { AudioRendition } from '../renditions/stream-plan';
import { aacFrameSamples, audioFrameAt, type Timeline } from '../timeline/timeline';

/** Where segments begin and the last one ends, counted in whole ticks, so that nothing adds up to a drift. */
export type SegmentTimes = { ticksPerSecond: number; boundaries: readonly number[] };

/** On a grid on which the pictures of the timeline fall exactly. */
export function videoTimes({ frameRate, boundaries }: Timeline): SegmentTimes {
  const { numerator } = frameRate;
  const ticksPerSecond = numerator < 1000 ? numerator * 1000 : numerator;
  return { ticksPerSecond, boundaries: boundaries.map((seconds) => Math.round(seconds * ticksPerSecond)) };
}

/** Sound is cut on its own grid of 1,024 samples: a segment begins up to one frame after its pictures. */
export function audioTimes(
  { boundaries }: Timeline,
  { sampleRate }: Pick<AudioRendition, 'sampleRate'>,
): SegmentTimes {
  const samples = boundaries.map((seconds) => audioFrameAt(seconds, sampleRate) * aacFrameSamples);
  return { ticksPerSecond: sampleRate, boundaries: samples };
}

/** Duration of each segment in seconds, with six digits whose sum is exact to the last. */
export function durationsOf({ ticksPerSecond, boundaries }: SegmentTimes): string[] {
  const micros = boundaries.map((ticks) => Math.round((ticks * 1e6) / ticksPerSecond));
  return micros.slice(1).map((end, n) => ((end - (micros[n] ?? 0)) / 1e6).toFixed(6));
}
