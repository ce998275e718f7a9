import type { Rung } from '../renditions/stream-plan';
import { rateOf } from '../timeline/frame-rate';
import { frameAt, secondsOfFrame, type Timeline } from '../timeline/timeline';

/** A film this short is encoded sooner than it is measured. */
export const leastSeconds = 10;
/** As long as a segment, so that key frames have the share of the bits that they have in the film. */
const stretchSeconds = 2;
/** Of the largest rung, in all samples together: about half a minute of one core, whatever the size. */
const pixelBudget = 330e6;
const [fewest, most] = [2, 5];
/** A clip of less than this is sampled in so many places for each of its seconds. */
const secondsPerStretch = 6;

/** What measuring has to look at: a part of the film as long as a segment, as a timeline of its own. */
export type Stretch = Timeline;

/** Spread over the film; for each, where to look instead when there is nothing to see. None for short clips. */
export function chooseStretches(timeline: Timeline, largest: Rung): [Stretch, Stretch][] {
  const { durationSeconds } = timeline;
  if (durationSeconds < leastSeconds) return [];
  const pixels = largest.width * largest.height * rateOf(largest.frameRate) * stretchSeconds;
  const affordable = Math.max(fewest, Math.min(most, Math.floor(pixelBudget / pixels)));
  const count = Math.max(fewest, Math.min(affordable, Math.round(durationSeconds / secondsPerStretch)));
  const part = durationSeconds / count;
  return Array.from({ length: count }, (_, n) => [
    stretchFrom(timeline, (n + 0.5) * part - stretchSeconds / 2),
    stretchFrom(timeline, (n + 0.9) * part - stretchSeconds),
  ]);
}

/** Begins on a picture of every rung, also of those with half the rate. */
function stretchFrom(timeline: Timeline, seconds: number): Stretch {
  const { frameRate } = timeline;
  const frame = 2 * Math.floor(frameAt(Math.max(0, seconds), frameRate) / 2);
  const frames = 2 * Math.round(frameAt(stretchSeconds, frameRate) / 2);
  const boundaries = [secondsOfFrame(frame, frameRate), secondsOfFrame(frame + frames, frameRate)];
  return { ...timeline, boundaries };
}
