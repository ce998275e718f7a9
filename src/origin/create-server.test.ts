import { expect, it } from 'vitest';
import { isTooSlow } from './create-server';

it.each([
  ['nothing yet, just begun', 0, 2_000, false],
  ['nothing after the grace time', 0, 8_000, true],
  ['a trickle', 100, 10_000, true],
  ['a slow phone', 64 * 1024, 10_000, false],
  ['a film on a good line', 50e6, 60_000, false],
  ['a film that stopped half way', 200 * 1024, 60_000, true],
])('lets honest bodies take their time: %s', (_, bytes, elapsedMs, expected) => {
  expect(isTooSlow(bytes, elapsedMs)).toBe(expected);
});
