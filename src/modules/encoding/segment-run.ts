import { setTimeout as sleep } from 'node:timers/promises';
import type { Rendition } from '@/media/renditions/stream-plan';
import { segmentCount, segmentSpan } from '@/media/timeline/timeline';
import { AppError } from '@/shared/errors';
import { GrowingSegment } from './growing-segment';
import type { EncodeJob } from './encode-job';
import { runEncode } from './run-encode';
import { aheadSeconds, slowestWant, type Want } from './run-rules';

export type RunStart = Omit<EncodeJob, 'renditions' | 'to' | 'signal' | 'niceness'> & {
  rendition: Rendition;
  /** Whether the segment exists already, so that this run need not make it. */
  exists: (n: number) => Promise<boolean>;
  keep: (n: number, bytes: Uint8Array) => Promise<void>;
  onEnd: (run: SegmentRun, failure: unknown) => void;
};

const pollMs = 500;
/**
 * Pictures that are encoded keep all processors busy: what takes no time (sound, copies, and sending what is there)
 * goes first, work in the background last.
 */
const nicenessOf = ({ kind }: Rendition) => (kind === 'rung' ? 5 : 0);

/**
 * An encoder that somebody waits for. It begins at one segment, runs ahead of its slowest viewer, and ends when nobody
 * watches, when it comes to what exists already, or at the end of the film.
 */
export class SegmentRun {
  /** Segments that are being made or waited for. */
  readonly #segments = new Map<number, GrowingSegment>();
  readonly #wants = new Map<string, Want>();
  readonly #stop = new AbortController();
  /** The segment that is being made. */
  position: number;
  hasEnded = false;
  /** Far enough ahead of everyone: it costs nothing now. */
  isResting = false;

  constructor(readonly start: RunStart) {
    this.position = start.from;
    void this.#work();
  }

  get from(): number {
    return this.start.from;
  }

  get isWaitedFor(): boolean {
    return [...this.#segments.values()].some(({ isRead }) => isRead);
  }

  want(viewer: string, n: number, now = Date.now()): void {
    this.#wants.set(viewer, { n, at: now });
  }

  /** A viewer went elsewhere: what nobody else wants is not made. */
  leave(viewer: string): void {
    this.#wants.delete(viewer);
    if (this.#wants.size === 0 && !this.isWaitedFor) this.end();
  }

  segment(n: number): GrowingSegment {
    const segment = this.#segments.get(n) ?? new GrowingSegment();
    this.#segments.set(n, segment);
    return segment;
  }

  end(): void {
    this.#stop.abort(new Error('Nobody watches this part any more'));
  }

  async #work(): Promise<void> {
    let failure: unknown = null;
    try {
      await this.#encode();
    } catch (error) {
      if (!this.#stop.signal.aborted) failure = error;
    }
    this.hasEnded = true;
    const reason =
      failure ??
      new AppError('unavailable', 'The encoder was stopped before this part', { retryAfterSeconds: 1 });
    for (const segment of this.#segments.values()) segment.fail(reason);
    this.start.onEnd(this, failure);
  }

  async #encode(): Promise<void> {
    const { rendition, timeline, keep, exists, ...job } = this.start;
    const { signal } = this.#stop;
    const to = segmentCount(timeline);
    const run = { ...job, timeline, renditions: [rendition], to, niceness: nicenessOf(rendition), signal };
    for await (const { n, bytes, isLast } of runEncode(run)) {
      const segment = this.segment(n);
      segment.append(bytes);
      if (!isLast) continue;
      await keep(n, segment.finish());
      // One late: who looked in storage just before it was there is answered from memory.
      this.#segments.delete(n - 1);
      this.position = n + 1;
      if (this.position < to && (await exists(this.position))) return;
      await this.#rest(signal);
    }
  }

  /** The encoder waits while its output is not taken. */
  async #rest(signal: AbortSignal): Promise<void> {
    const { timeline } = this.start;
    for (;;) {
      const wanted = slowestWant(this.#wants.values(), Date.now());
      if (wanted === null && !this.isWaitedFor) this.end();
      signal.throwIfAborted();
      const until = segmentSpan(
        timeline,
        Math.min(wanted ?? this.position, segmentCount(timeline) - 1),
      ).start;
      const madeUntil = timeline.boundaries[this.position] ?? timeline.durationSeconds;
      this.isResting = !this.isWaitedFor && madeUntil - until > aheadSeconds;
      if (!this.isResting) return;
      await sleep(pollMs, undefined, { signal });
    }
  }
}
