import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const BLOCK = 1024 * 1024;

/**
 * Identity of a file's content: SHA-256 over its size and a mebibyte each of its beginning, middle and end.
 * Reading three blocks takes milliseconds where hashing a film of 40 GB takes minutes, and two different films
 * of one size would have to agree in all three. It tells files apart; it does not prove that none was altered.
 */
export async function hashContent(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256').update(`${String(size)}\n`);
    for (const [start, length] of blocksOf(size)) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

function blocksOf(size: number): (readonly [start: number, length: number])[] {
  if (size <= 3 * BLOCK) return [[0, size]];
  return [
    [0, BLOCK],
    [Math.floor((size - BLOCK) / 2), BLOCK],
    [size - BLOCK, BLOCK],
  ];
}
