import { encodedRate, rateOf } from './frame-rate';
import { frameAt, secondsOfFrame, type Rational, type Timeline } from './timeline';

/** Short segments start and seek sooner; shorter ones than this cost too many bits in key frames. */
export const SPACING_SECONDS = 2;
const LONGEST_SECONDS = 10;
/** A last piece shorter than this belongs to the one before it. */
const LEAST_SECONDS = 1;

export type TimelineFacts = {
  /** Of the source. */
  frameRate: Rational;
  zeroSeconds: number;
  /** From the first picture to the end of the last. */
  durationSeconds: number;
};

/**
 * `keyFrameTimes` are on the source's own clock: pictures from which decoding can begin without anything before them.
 * Null when there are none to copy from: the pictures are all encoded, at uniform distances.
 */
export function makeTimeline(facts: TimelineFacts, keyFrameTimes: readonly number[] | null): Timeline {
  const frameRate = encodedRate(facts.frameRate);
  const boundaries = keyFrameTimes ? keyFrameBoundaries(facts, keyFrameTimes) : null;
  const { zeroSeconds } = facts;
  if (boundaries)
    return {
      kind: 'keyFrames',
      frameRate,
      zeroSeconds,
      durationSeconds: neat(facts.durationSeconds),
      boundaries,
    };
  const uniform = uniformBoundaries(facts.durationSeconds, frameRate);
  const durationSeconds = uniform[uniform.length - 1] ?? facts.durationSeconds;
  return { kind: 'uniform', frameRate, zeroSeconds, durationSeconds, boundaries: uniform };
}

/** To the nanosecond, which hides the dust of subtraction. */
const neat = (seconds: number) => Math.round(seconds * 1e9) / 1e9;

/** Null when the first picture is none of them or some distance is too long for one segment. */
function keyFrameBoundaries(facts: TimelineFacts, keyFrameTimes: readonly number[]): number[] | null {
  const { zeroSeconds, durationSeconds, frameRate } = facts;
  // Half a picture absorbs the rounding of containers' clocks.
  const tolerance = Math.min(0.01, 0.5 / rateOf(frameRate));
  const times = keyFrameTimes.map((time) => neat(time - zeroSeconds)).sort((a, b) => a - b);
  if (!times.some((time) => Math.abs(time) <= tolerance)) return null;
  const boundaries = [0];
  for (const time of times) {
    const before = boundaries[boundaries.length - 1] ?? 0;
    const isFarEnough = time >= before + SPACING_SECONDS - tolerance;
    if (isFarEnough && time <= durationSeconds - LEAST_SECONDS) boundaries.push(time);
  }
  boundaries.push(neat(durationSeconds));
  const longest = boundaries.reduce((most, time, n) => Math.max(most, time - (boundaries[n - 1] ?? 0)), 0);
  return longest <= LONGEST_SECONDS + LEAST_SECONDS ? boundaries : null;
}

/** Whole pictures, in even numbers, so that rungs of half the rate have the same boundaries. */
function uniformBoundaries(durationSeconds: number, frameRate: Rational): number[] {
  const frames = Math.max(1, frameAt(durationSeconds, frameRate));
  const spacing = Math.max(2, 2 * Math.round((SPACING_SECONDS * rateOf(frameRate)) / 2));
  const least = Math.min(spacing, LEAST_SECONDS * rateOf(frameRate));
  const count = Math.max(1, Math.floor(frames / spacing) + (frames % spacing >= least ? 1 : 0));
  const starts = Array.from({ length: count }, (_, n) => secondsOfFrame(n * spacing, frameRate));
  return [...starts, secondsOfFrame(frames, frameRate)];
}
