import { expect, it } from 'vitest';
import { secondsToNext } from './countdown';

it.each([
  [0, 0, null],
  [0, 30, null],
  [24.9, 30, null],
  [25, 30, 5],
  [29.2, 30, 1],
  [30, 30, 0],
  [2_684, 2_700, null],
  [2_690.5, 2_700, 10],
])('at %s of %s seconds: %j', (positionSeconds, durationSeconds, expected) => {
  expect(secondsToNext({ positionSeconds, durationSeconds })).toBe(expected);
});
