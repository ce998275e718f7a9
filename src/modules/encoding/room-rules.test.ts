import { expect, it } from 'vitest';
import { reserveOf, roomStateOf } from './room-rules';

it.each([
  ['a disk of 20 MB', 20e6, undefined, 400e3],
  ['a disk of 100 GB', 100e9, undefined, 2e9],
  ['a disk of 8 TB', 8e12, undefined, 5e9],
  ['what its owner says', 8e12, 100e9, 100e9],
])('keeps free on %s', (_, totalBytes, configured, expected) => {
  expect(reserveOf(totalBytes, configured)).toBe(expected);
});

it.each([
  [500, false, 'ok'],
  [199, false, 'low'],
  [99, false, 'full'],
  [500, true, 'full'],
])(
  'with %d bytes free of which 100 are a reserve, and a write that failed: %s, is %s',
  (freeBytes, hasFailed, state) => {
    const room = { freeBytes, totalBytes: 1000 };
    expect(roomStateOf(room, { minFreeBytes: 100, hasFailed }).state).toBe(state);
  },
);

it('never ends where storage has no end', () => {
  expect(roomStateOf(null, { minFreeBytes: 100, hasFailed: false }).state).toBe('ok');
});
