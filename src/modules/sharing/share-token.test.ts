import { describe, expect, it } from 'vitest';
import { readShareToken, writeShareToken } from './share-token';

const key = Buffer.alloc(32, 7);
const share = { titleId: '0123456789abcdef01234567', expiresAtSeconds: 1_800_000_000 };
const token = writeShareToken(key, share);

describe('a share token', () => {
  it('says of which title it is until it expires', () => {
    expect(token).toHaveLength(43);
    expect(readShareToken(key, token, 1_799_999_999)).toEqual(share);
    expect(readShareToken(key, token, 1_800_000_000)).toBeNull();
  });

  it.each([
    [
      'of another title',
      writeShareToken(key, { ...share, titleId: 'f'.repeat(24) }).slice(0, 16) + token.slice(16),
    ],
    ['with a later end', token.slice(0, 18) + (token[18] === 'A' ? 'B' : 'A') + token.slice(19)],
    ['of another server', writeShareToken(Buffer.alloc(32, 8), share)],
    ['cut short', token.slice(0, 40)],
    ['with more behind it', `${token}A`],
    ['with signs in it', `${token.slice(0, 42)}!`],
    ['that is empty', ''],
  ])('means nothing when it is one %s', (_, changed) => {
    expect(readShareToken(key, changed, 0)).toBeNull();
  });
});
