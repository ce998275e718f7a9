import { expect, test } from 'vitest';
import { isPackable } from './pack';

test.each([
  [5000, 'gzip, deflate, br', true],
  [5000, 'br;q=1.0, gzip;q=0.8', true],
  [5000, 'gzip;q=0', false],
  [5000, 'gzip;q=0, br', false],
  [5000, 'br', false],
  [5000, undefined, false],
  [500, 'gzip', false],
])('%i bytes for a caller that accepts %s: %s', (bytes, accepted, expected) => {
  expect(isPackable(bytes, accepted)).toBe(expected);
});
