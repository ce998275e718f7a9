import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

const a = 'a'.repeat(24);

describe('cursors', () => {
  it.each([
    { value: 1_700_000_000_000, id: a },
    { value: 'älter "und" weiser', id: a },
    { value: 0.25, id: a },
  ])('bring a viewer back to $value', (position) => {
    expect(decodeCursor(encodeCursor(position))).toEqual(position);
  });

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each(['', '!!!', 'e30', made([1]), made([1, 'short']), made([{ $gt: '' }, a]), made([null, a])])(
    'of nobody (%j) are refused with a sentence',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid' }));
    },
  );
});
