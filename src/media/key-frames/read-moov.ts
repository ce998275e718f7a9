import { readHead } from '../fmp4/boxes';
import type { ReadAt } from './read-at';

const MAX_TOP_BOXES = 1_000;
/** Twenty hours of film with its sound. */
const MAX_MOOV_BYTES = 96 * 2 ** 20;

/** The index of a whole file, wherever it stands; pictures are stepped over. Null when there is none of a sane size. */
export async function readMoov(read: ReadAt, sizeBytes: number): Promise<Buffer | null> {
  let at = 0;
  for (let count = 0; count < MAX_TOP_BOXES && at + 8 <= sizeBytes; count += 1) {
    const head = readHead(await readBytes(read, at, 16), sizeBytes - at);
    if (head?.type !== 'moov') {
      if (!head) return null;
      at += head.size;
      continue;
    }
    const length = head.size - head.headLength;
    const content = length > MAX_MOOV_BYTES ? null : await readBytes(read, at + head.headLength, length);
    return content?.length === length ? content : null;
  }
  return null;
}

async function readBytes(read: ReadAt, position: number, length: number): Promise<Buffer> {
  const bytes = await read(position, length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
