import { isSync, ticksOf, type Fragment, type Sample } from './fragment';
import { writeFragment } from './write-fragment';

/** Some bytes of segment `n`, in order; `isLast` says that it is complete and was found sound. */
export type SegmentPiece = { n: number; bytes: Buffer; isLast: boolean };

export type Cutting = {
  /** Number of the first segment, and where it and all that follow begin, in ticks; the last one is where it ends. */
  from: number;
  startTicks: readonly number[];
  /** Where the writer's clock stands at time 0 of the timeline. */
  zeroTicks: number;
  /** How far a start, or the length of a segment, may be off; 0 for what we encode ourselves. */
  toleranceTicks: number;
  /** The source may end before it says; then the last segment of all is shorter. */
  mayEndEarly: boolean;
  /** Added to all composition offsets, so that none is negative; the edit list of the init segment takes it out again. */
  delayTicks: number;
  /** Put before every key frame: parameter sets that differ from those of the init segment. */
  prefix: Buffer | null;
};

/** A segment has at most some hundred fragments; their numbers only have to rise. */
const sequencesPerSegment = 10_000;

/**
 * Cuts the fragments of one track into segments and writes them anew on the timeline's clock. A segment begins at the
 * first key frame that is not shown before its start; what comes before the first start is run-up and is dropped.
 * Throws RangeError as soon as something is not as planned: a start that was missed, a segment of another length.
 */
export class SegmentCutter {
  /** Index of the current segment in `startTicks`; -1 during the run-up. */
  #index = -1;
  /** The segment before the current one was complete before the current one began. */
  #isBetween = false;
  #heldTicks = 0;
  #pieces = 0;
  #shiftTicks = 0;

  constructor(private readonly plan: Cutting) {}

  get isDone(): boolean {
    return this.#index >= this.plan.startTicks.length - 1;
  }

  *push({ decodeTicks, samples }: Fragment): Generator<SegmentPiece> {
    let time = decodeTicks - this.plan.zeroTicks;
    let group: Sample[] = [];
    let groupTime = time;
    for (const sample of samples) {
      const next = this.plan.startTicks[this.#isBetween ? this.#index : this.#index + 1];
      const shownTicks = time + sample.compositionTicks;
      if (next !== undefined && isSync(sample) && shownTicks >= next - this.plan.toleranceTicks) {
        yield* this.#write(group, groupTime);
        group = [];
        groupTime = time;
        yield* this.#begin(shownTicks, sample.compositionTicks);
      }
      if (this.isDone) return;
      if (this.#isBetween) throw new RangeError(`Segment ${String(this.#number)} begins without a key frame`);
      if (this.#index >= 0) group.push(this.#prefixed(sample));
      else groupTime = time + sample.durationTicks;
      time += sample.durationTicks;
    }
    yield* this.#write(group, groupTime);
  }

  /** At the end of the stream: the last segment ends here, or the writer stopped too early. */
  *end(): Generator<SegmentPiece> {
    if (this.#index >= 0 && !this.isDone && !this.#isBetween) yield* this.#close(this.plan.mayEndEarly);
    const missing = this.plan.startTicks.length - 1 - Math.max(this.#index, 0);
    if (missing > 0 && !this.plan.mayEndEarly)
      throw new RangeError(`${String(missing)} segments are missing`);
  }

  *#begin(shownTicks: number, compositionTicks: number): Generator<SegmentPiece> {
    if (this.#isBetween) this.#isBetween = false;
    else if (this.#index >= 0) yield* this.#close(false);
    else this.#index = 0;
    const { startTicks, toleranceTicks } = this.plan;
    const start = startTicks[this.#index] ?? 0;
    if (!this.isDone && Math.abs(shownTicks - start) > toleranceTicks) {
      throw new RangeError(
        `Segment ${String(this.#number)} begins at tick ${String(shownTicks)} instead of ${String(start)}`,
      );
    }
    // Decode times begin where the segment does: they are shown later by the reordering delay, which is taken out.
    this.#shiftTicks = compositionTicks;
  }

  *#close(isShortFine: boolean): Generator<SegmentPiece> {
    const { startTicks, toleranceTicks } = this.plan;
    const wanted = (startTicks[this.#index + 1] ?? 0) - (startTicks[this.#index] ?? 0);
    const isShort = isShortFine && this.#heldTicks > 0 && this.#heldTicks < wanted;
    if (!isShort && Math.abs(this.#heldTicks - wanted) > toleranceTicks * 2) {
      throw new RangeError(
        `Segment ${String(this.#number)} has ${String(this.#heldTicks)} ticks instead of ${String(wanted)}`,
      );
    }
    yield { n: this.#number, bytes: Buffer.alloc(0), isLast: true };
    this.#index += 1;
    this.#heldTicks = 0;
    this.#pieces = 0;
  }

  *#write(samples: readonly Sample[], decodeTicks: number): Generator<SegmentPiece> {
    if (samples.length === 0 || this.#index < 0) return;
    const shifted = samples.map((sample) => ({
      ...sample,
      compositionTicks: sample.compositionTicks - this.#shiftTicks + this.plan.delayTicks,
    }));
    const sequence = this.#number * sequencesPerSegment + ++this.#pieces;
    const bytes = writeFragment({ decodeTicks: decodeTicks + this.#shiftTicks, samples: shifted }, sequence);
    this.#heldTicks += ticksOf(samples);
    yield { n: this.#number, bytes, isLast: false };
    // On an exact grid nothing can follow: whoever waits need not wait for the beginning of the next one.
    const { startTicks, toleranceTicks } = this.plan;
    const end = startTicks[this.#index + 1] ?? Infinity;
    if (toleranceTicks > 0 || this.#heldTicks !== end - (startTicks[this.#index] ?? 0)) return;
    yield* this.#close(false);
    this.#isBetween = true;
  }

  #prefixed(sample: Sample): Sample {
    const { prefix } = this.plan;
    return prefix && isSync(sample) ? { ...sample, bytes: Buffer.concat([prefix, sample.bytes]) } : sample;
  }

  get #number(): number {
    return this.plan.from + this.#index;
  }
}
