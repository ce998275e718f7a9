/**
 * Buffers are made once and reused: allocating 1 MiB for each read would cost more than the read.
 * When many viewers are served at once, newcomers get small buffers, so that a thousand slow ones
 * cannot hold a gigabyte.
 */
export class BufferPool {
  readonly #large: Buffer[] = [];
  readonly #small: Buffer[] = [];
  #lent = 0;

  constructor(
    private readonly largeBytes = 1024 * 1024,
    private readonly largeCount = 32,
    private readonly smallBytes = 64 * 1024,
  ) {}

  get lent(): number {
    return this.#lent;
  }

  /** `wanted` is how much is left to send: a subtitle file needs no megabyte. */
  take(wanted: number): Buffer {
    this.#lent += 1;
    const isSmall = wanted <= this.smallBytes || this.#lent > this.largeCount;
    if (isSmall) return this.#small.pop() ?? Buffer.allocUnsafeSlow(this.smallBytes);
    return this.#large.pop() ?? Buffer.allocUnsafeSlow(this.largeBytes);
  }

  giveBack(buffer: Buffer): void {
    this.#lent -= 1;
    const idle = buffer.length === this.largeBytes ? this.#large : this.#small;
    if (idle.length < this.largeCount) idle.push(buffer);
  }
}
