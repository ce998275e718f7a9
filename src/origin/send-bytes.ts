import type { ServerResponse } from 'node:http';
import type { BufferPool } from './buffer-pool';
import type { ByteSource } from './byte-source';
import type { Span } from './range';

/**
 * Positioned reads into a pooled buffer, the next one when the last has left for the network: a slow viewer
 * slows only their own reads. Resolves when everything was sent or the viewer has gone.
 */
export async function sendBytes(
  res: ServerResponse,
  source: ByteSource,
  span: Span,
  pool: BufferPool,
): Promise<void> {
  if (source.memory) {
    await write(res, source.memory.subarray(span.start, span.end));
    return;
  }
  const buffer = pool.take(span.end - span.start);
  try {
    let position = span.start;
    while (position < span.end && !res.destroyed) {
      const read = await source.read(buffer, Math.min(buffer.length, span.end - position), position);
      if (read === 0) throw new Error('The file became shorter while it was being sent');
      position += read;
      await write(res, buffer.subarray(0, read));
    }
  } finally {
    pool.giveBack(buffer);
  }
}

/** Settles as soon as the bytes are the kernel's, or nobody is there to receive them. */
export function write(res: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (res.destroyed) {
      resolve();
      return;
    }
    const settle = () => {
      res.off('close', settle);
      resolve();
    };
    res.once('close', settle);
    res.write(bytes, settle);
  });
}
