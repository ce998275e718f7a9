import { connect } from 'node:net';

export type Target = { port: number; path: string };
export type Load = { connections: number; rangeBytes: number; fileBytes: number; durationMs: number };

/**
 * Megabytes per second received. Speaks HTTP over bare sockets and only counts bytes, into one reused buffer:
 * a real client would be the bottleneck, on a machine with two cores.
 */
export async function measureRanges(target: Target, load: Load): Promise<number> {
  const until = performance.now() + load.durationMs;
  const startedAt = performance.now();
  const received = await Promise.all(
    Array.from({ length: load.connections }, () => run(target, load, until)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return received.reduce((sum, bytes) => sum + bytes, 0) / seconds / 1e6;
}

function run({ port, path }: Target, load: Load, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let total = 0;
    let missing = 0;
    const sink = Buffer.allocUnsafe(256 * 1024);
    const ask = () => {
      const start = Math.floor(Math.random() * (load.fileBytes - load.rangeBytes));
      const range = `bytes=${String(start)}-${String(start + load.rangeBytes - 1)}`;
      socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nRange: ${range}\r\n\r\n`);
      missing = -1;
    };
    const onread = {
      buffer: sink,
      callback: (count: number) => {
        if (missing === -1) {
          const head = sink.subarray(0, count).subarray(0, 2048).toString('latin1');
          // The head arrives in one piece here: it is small and sent first.
          if (!head.startsWith('HTTP/1.1 206'))
            socket.destroy(new Error(`Expected 206: ${head.slice(0, 40)}`));
          missing = load.rangeBytes + head.indexOf('\r\n\r\n') + 4;
        }
        missing -= count;
        total += count;
        if (missing > 0) return true;
        if (missing < 0) socket.destroy(new Error('More bytes than were asked for'));
        else if (performance.now() < until) ask();
        else socket.end();
        return true;
      },
    };
    const socket = connect({ port, host: '127.0.0.1', onread }, ask);
    socket.once('error', reject);
    socket.once('close', () => {
      resolve(total);
    });
  });
}
