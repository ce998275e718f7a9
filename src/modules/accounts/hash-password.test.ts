import { expect, test } from 'vitest';
import { hashPassword, isPasswordRight } from './hash-password';

test('keeps argon2id with 19 MiB, two passes and a salt of its own', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
});

test('accepts the right password only, however the keyboard encodes it', async () => {
  const stored = await hashPassword('caf\u00e9 au lait');
  expect(await isPasswordRight(stored, 'cafe\u0301 au lait')).toBe(true);
  expect(await isPasswordRight(stored, 'cafe au lait')).toBe(false);
});

test('nothing opens an account that has no password', async () => {
  expect(await isPasswordRight(null, '')).toBe(false);
  expect(await isPasswordRight(null, 'correct horse')).toBe(false);
});
