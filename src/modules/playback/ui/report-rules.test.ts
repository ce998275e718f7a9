import { expect, it } from 'vitest';
import { reportOf } from './report-rules';

it.each([
  ['nothing before the viewer moved', null, null, null],
  ['the first place', { positionSeconds: 4, movedAt: 900 }, null, { positionSeconds: 4, ageMs: 100 }],
  ['a new place', { positionSeconds: 14, movedAt: 1_000 }, 4, { positionSeconds: 14, ageMs: 0 }],
  ['a place further back', { positionSeconds: 1, movedAt: 1_000 }, 4, { positionSeconds: 1, ageMs: 0 }],
  ['nothing that was told already', { positionSeconds: 4.2, movedAt: 1_000 }, 4, null],
  [
    'how long ago an idle tab was watched',
    { positionSeconds: 9, movedAt: -3_599_000 },
    4,
    { positionSeconds: 9, ageMs: 3_600_000 },
  ],
] as const)('tells %s', (_, place, reported, expected) => {
  expect(reportOf(place, reported, 1_000)).toEqual(expected);
});
