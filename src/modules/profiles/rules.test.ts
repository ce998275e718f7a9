import { expect, test } from 'vitest';
import { freeSlot } from './rules';

test.each([
  [[], 0],
  [[0, 1], 2],
  [[0, 2, 3], 1],
  [[4, 3, 2, 1], 0],
  [[0, 1, 2, 3, 4], null],
])('with the places %j taken, the next profile gets %j', (taken, expected) => {
  expect(freeSlot(taken)).toBe(expected);
});
