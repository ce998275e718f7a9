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

it.each([
  [2_599, null],
  [2_600, 100],
  [2_690, 10],
])('speaks of the next episode when the credits begin: at %s s', (positionSeconds, expected) => {
  expect(secondsToNext({ positionSeconds, durationSeconds: 2_700, creditsSeconds: 2_600 })).toBe(expected);
});
