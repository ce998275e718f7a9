import { readHead } from './boxes';
import type { Fragment } from './fragment';
import { readFragment } from './read-fragment';

export type FragmentedPart = { kind: 'init'; bytes: Buffer } | { kind: 'fragment'; fragment: Fragment };

/** A second of 8K in one piece is far below; a box that claims more is nonsense that would fill the memory. */
const largestBoxBytes = 256 * 2 ** 20;

/** The parts of a fragmented MP4 with one track, each as soon as its last byte is there. */
export async function* readFragments(stream: AsyncIterable<Buffer>): AsyncGenerator<FragmentedPart> {
  let ftyp: Buffer = Buffer.alloc(0);
  let moof: Buffer | null = null;
  for await (const { type, bytes } of readBoxes(stream)) {
    if (type === 'ftyp') ftyp = bytes;
    else if (type === 'moov') yield { kind: 'init', bytes: Buffer.concat([ftyp, bytes]) };
    else if (type === 'moof') moof = bytes;
    else if (type === 'mdat' && moof) {
      yield { kind: 'fragment', fragment: readFragment(moof, bytes) };
      moof = null;
    }
  }
}

/** Whole boxes of the uppermost level. What is left without an end is dropped: its writer never finished it. */
async function* readBoxes(stream: AsyncIterable<Buffer>): AsyncGenerator<{ type: string; bytes: Buffer }> {
  let pending: Buffer[] = [];
  let length = 0;
  let wanted = 8;
  for await (const chunk of stream) {
    pending.push(chunk);
    length += chunk.length;
    // Joined only when a box is complete: otherwise each chunk of a long one would copy all before it.
    while (length >= wanted) {
      const bytes: Buffer = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
      const head = readHead(bytes);
      if (head && head.size > largestBoxBytes) throw new RangeError(`The box ${head.type} is too long`);
      const isWhole = head !== null && bytes.length >= head.size;
      if (isWhole) yield { type: head.type, bytes: bytes.subarray(0, head.size) };
      const rest = isWhole ? bytes.subarray(head.size) : bytes;
      pending = [rest];
      length = rest.length;
      wanted = isWhole ? 8 : (head?.size ?? length + 1);
    }
  }
}
