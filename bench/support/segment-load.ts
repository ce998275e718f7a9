import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where ready segments are, and how long each is. */
export type Segments = { port: number; pathOf: (n: number) => string; count: number; bytes: number };

/**
 * Megabytes per second of whole segments, each a random one, over so many connections. Speaks HTTP over bare sockets
 * and only counts bytes, into one reused buffer: a real client would be the bottleneck, on a machine with two cores.
 */
export async function throughput(
  segments: Segments,
  { connections, durationMs }: { connections: number; durationMs: number },
): Promise<number> {
  const startedAt = performance.now();
  let total = 0;
  const one = async () => {
    const viewer = await Viewer.connect(segments.port);
    while (performance.now() - startedAt < durationMs) {
      const n = Math.floor(Math.random() * segments.count);
      // Not `total += await …`: that adds to what the total was before the wait.
      const received = await viewer.get(segments.pathOf(n), segments.bytes);
      total += received;
    }
    viewer.leave();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return total / ((performance.now() - startedAt) / 1000) / 1e6;
}

/** What viewers saw who take a segment every so often, each at a pace and a place of their own. */
export type Watching = { segments: number; late: number; slowestMs: number };

export async function watchTogether(
  segments: Segments,
  { viewers, everyMs, durationMs }: { viewers: number; everyMs: number; durationMs: number },
): Promise<Watching> {
  const seen: Watching = { segments: 0, late: 0, slowestMs: 0 };
  const startedAt = performance.now();
  const one = async (_: unknown, index: number) => {
    const viewer = await Viewer.connect(segments.port);
    let dueAt = startedAt + (index / viewers) * everyMs;
    let n = Math.floor(Math.random() * segments.count);
    while (dueAt < startedAt + durationMs) {
      const wait = dueAt - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const askedAt = performance.now();
      await viewer.get(segments.pathOf(n++ % segments.count), segments.bytes);
      const tookMs = performance.now() - askedAt;
      seen.segments += 1;
      seen.late += tookMs > everyMs ? 1 : 0;
      seen.slowestMs = Math.max(seen.slowestMs, tookMs);
      dueAt += everyMs;
    }
    viewer.leave();
  };
  await Promise.all(Array.from({ length: viewers }, one));
  return seen;
}

class Viewer {
  #missing = -1;
  #whole = 0;
  #resolve: (bytes: number) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  readonly #socket: Socket;

  private constructor(port: number) {
    const buffer = Buffer.allocUnsafe(256 * 1024);
    const callback = (count: number) => this.#take(buffer, count);
    this.#socket = connect({ port, host: '127.0.0.1', onread: { buffer, callback } });
    this.#socket.on('error', (error) => {
      this.#reject(error);
    });
  }

  static async connect(port: number): Promise<Viewer> {
    const viewer = new Viewer(port);
    await once(viewer.#socket, 'connect');
    return viewer;
  }

  get(path: string, bytes: number): Promise<number> {
    this.#missing = -1;
    this.#whole = bytes;
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\n\r\n`);
    });
  }

  leave(): void {
    this.#socket.destroy();
  }

  #take(buffer: Buffer, count: number): boolean {
    if (this.#missing === -1) {
      // The head arrives in one piece here: it is small and sent first.
      const head = buffer.subarray(0, Math.min(count, 2048)).toString('latin1');
      if (!head.startsWith('HTTP/1.1 200')) this.#reject(new Error(`Expected 200: ${head.slice(0, 60)}`));
      this.#missing = this.#whole + head.indexOf('\r\n\r\n') + 4;
    }
    this.#missing -= count;
    if (this.#missing < 0) this.#reject(new Error('More bytes than were asked for'));
    if (this.#missing === 0) this.#resolve(this.#whole);
    return true;
  }
}
