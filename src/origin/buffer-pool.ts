/**
 * When many viewers are served at once, newcomers get smaller ones, so that a thousand slow ones cannot hold a gigabyte;
 * not at once the smallest, since each read costs a way to another thread and back: at 256 connections that is a third of
 * the throughput.
 */
const usual = [
  { bytes: 1024 * 1024, most: 32 },
  { bytes: 256 * 1024, most: 224 },
  { bytes: 64 * 1024, most: Infinity },
];

type Size = (typeof usual)[number];

/** Buffers are made once and reused: allocating 1 MiB for each read would cost more than the read. */
export class BufferPool {
  readonly #shelves: (Size & { idle: Buffer[]; lent: number })[];

  /** Largest first. */
  constructor(sizes: readonly Size[] = usual) {
    this.#shelves = sizes.map((size) => ({ ...size, idle: [], lent: 0 }));
  }

  get lent(): number {
    return this.#shelves.reduce((sum, { lent }) => sum + lent, 0);
  }

  /** `wanted` is how much is left to send: a subtitle file needs no megabyte. */
  take(wanted: number): Buffer {
    const last = this.#shelves.length - 1;
    const shelf = this.#shelves.find(({ most, lent }, index) => {
      const isLargerThanNeeded = wanted <= (this.#shelves[index + 1]?.bytes ?? 0);
      return index === last || (lent < most && !isLargerThanNeeded);
    });
    if (!shelf) throw new RangeError('A pool without a size');
    shelf.lent += 1;
    return shelf.idle.pop() ?? Buffer.allocUnsafeSlow(shelf.bytes);
  }

  giveBack(buffer: Buffer): void {
    const shelf = this.#shelves.find(({ bytes }) => bytes === buffer.length);
    if (!shelf) return;
    shelf.lent -= 1;
    if (shelf.idle.length < mostIdle) shelf.idle.push(buffer);
  }
}

const mostIdle = 64;
