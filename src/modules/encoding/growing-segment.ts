import { unlessAborted } from './unless-aborted';

/** A segment in the making: its bytes so far, for any number of readers, each of whom sees it from the beginning. */
export class GrowingSegment {
  readonly #pieces: Uint8Array[] = [];
  #state: 'growing' | 'whole' | { failure: unknown } = 'growing';
  #wake: () => void = () => undefined;
  #news = this.#nextNews();
  #readers = 0;

  get isRead(): boolean {
    return this.#readers > 0;
  }

  get isBegun(): boolean {
    return this.#pieces.length > 0;
  }

  append(piece: Uint8Array): void {
    if (piece.length > 0) this.#pieces.push(piece);
    this.#tell();
  }

  finish(): Uint8Array {
    this.#state = 'whole';
    this.#tell();
    return Buffer.concat(this.#pieces);
  }

  /** Readers that wait, and those who come later, get the failure. */
  fail(failure: unknown): void {
    if (this.#state !== 'growing') return;
    this.#state = { failure };
    this.#tell();
  }

  /** Resolves with the first bytes, so that a failure before them can still be answered as one. */
  async begun(signal: AbortSignal): Promise<void> {
    while (this.#pieces.length === 0 && this.#state === 'growing') await unlessAborted(this.#news, signal);
    if (typeof this.#state === 'object') throw this.#state.failure;
  }

  async *read(signal: AbortSignal): AsyncGenerator<Uint8Array> {
    this.#readers += 1;
    try {
      for (let index = 0; ; index++) {
        while (index >= this.#pieces.length && this.#state === 'growing')
          await unlessAborted(this.#news, signal);
        const piece = this.#pieces[index];
        if (piece) yield piece;
        else if (typeof this.#state === 'object') throw this.#state.failure;
        else return;
      }
    } finally {
      this.#readers -= 1;
    }
  }

  #tell(): void {
    this.#wake();
    this.#news = this.#nextNews();
  }

  #nextNews(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
