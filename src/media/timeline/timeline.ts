import { z } from 'zod';

/** An exact fraction, because 24000/1001 is no number that a computer can hold. */
export const rational = z.object({
  numerator: z.number().int().positive(),
  denominator: z.number().int().positive(),
});
export type Rational = z.infer<typeof rational>;

/**
 * How a video is cut, fixed when its source is probed. Time 0 is the first picture; every rendition has the same
 * boundaries, so a segment is known by its number alone.
 */
export const timeline = z.object({
  /** `keyFrames`: boundaries are key frames of the source, so that it can be offered as it is. */
  kind: z.enum(['keyFrames', 'uniform']),
  /** Of the encoded pictures, which come at a constant rate. */
  frameRate: rational,
  /** Where the source's own clock stands at time 0: files may begin at 1.4 s, or before 0. */
  zeroSeconds: z.number(),
  durationSeconds: z.number().positive(),
  /** t0 = 0 < t1 < … < tn = `durationSeconds`: one more than there are segments. */
  boundaries: z.array(z.number().nonnegative()).min(2),
});
export type Timeline = z.infer<typeof timeline>;

export const segmentCount = ({ boundaries }: Timeline): number => boundaries.length - 1;

/** From where to where segment `n` goes, in seconds. Throws RangeError beyond the last one. */
export function segmentSpan({ boundaries }: Timeline, n: number): { start: number; end: number } {
  const [start, end] = [boundaries[n], boundaries[n + 1]];
  if (start === undefined || end === undefined) throw new RangeError(`No segment ${String(n)}`);
  return { start, end };
}

/** The segment that shows `seconds`; the first or last one for times outside. */
export function segmentAt({ boundaries }: Timeline, seconds: number): number {
  let low = 0;
  let high = boundaries.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((boundaries[middle] ?? 0) <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Number of the first frame at or after `seconds`, on the grid of a rate. Times on the grid are found exactly. */
export function frameAt(seconds: number, { numerator, denominator }: Rational): number {
  return Math.round((seconds * numerator) / denominator);
}

export const secondsOfFrame = (frame: number, { numerator, denominator }: Rational): number =>
  (frame * denominator) / numerator;

/** Samples in one AAC frame, the smallest piece that sound can be cut into. */
export const aacFrameSamples = 1024;

/** Number of the first AAC frame of the segment that begins at `seconds`: the first that does not begin before it. */
export function audioFrameAt(seconds: number, sampleRate: number): number {
  // Half a sample of tolerance, for boundaries that are meant to be on the grid.
  return Math.ceil((seconds * sampleRate - 0.5) / aacFrameSamples);
}
