import { describe, expect, it } from 'vitest';
import { FragmentCutter } from './fragment-cutter';

function box(type: string, content = 4): Buffer {
  const bytes = Buffer.alloc(8 + content, type.charCodeAt(1));
  bytes.writeUInt32BE(bytes.length);
  bytes.write(type, 4, 'latin1');
  return bytes;
}

const segment = Buffer.concat([
  ...[box('styp'), box('moof', 20), box('mdat', 90)],
  ...[box('moof', 20), box('mdat', 70), box('moof', 20), box('mdat', 50)],
]);

function feed(pieceBytes: number): Buffer[] {
  const cutter = new FragmentCutter();
  const given: (ArrayBuffer | null)[] = [];
  for (let at = 0; at < segment.length; at += pieceBytes)
    given.push(cutter.push(new Uint8Array(segment.subarray(at, at + pieceBytes))));
  return [...given, cutter.rest()].flatMap((one) => (one ? Buffer.from(one) : []));
}

describe('a segment that arrives in pieces', () => {
  it.each([1, 3, 8, 17, 64, 150, 1000])('of %d bytes loses and doubles none', (pieceBytes) => {
    expect(Buffer.concat(feed(pieceBytes)).equals(segment)).toBe(true);
  });

  it.each([1, 8, 17])(
    'of %d bytes is handed over fragment by fragment, each as soon as it is whole',
    (pieceBytes) => {
      const given = feed(pieceBytes);
      expect(given).toHaveLength(3);
      const [first] = given;
      // styp, moof, mdat, and nothing of the next one.
      expect(first?.length).toBe(12 + 28 + 98);
    },
  );

  it('is handed over at once when it comes at once', () => {
    expect(feed(1000)).toHaveLength(1);
  });
});
