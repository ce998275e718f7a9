import { expect, it } from 'vitest';
import { nextRate } from './rates';

it.each([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [0.5, -1, 0.5],
  [2, 1, 2],
  [1.1, 1, 1.5],
  [4, -1, 1.5],
])('from %s by %s: %s', (current, steps, expected) => {
  expect(nextRate(current, steps)).toBe(expected);
});
