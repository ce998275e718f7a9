import { describe, expect, it } from 'vitest';
import { isAround, reachesSoon, slowestWant, viewerPatienceMs } from './run-rules';

const run = { from: 10, position: 14, hasEnded: false };

describe('joining an encoder', () => {
  it.each([
    [9, false],
    [12, false],
    [13, true],
    [14, true],
    [17, true],
    [18, false],
  ])('that is making segment 14, for segment %i: %s', (n, joins) => {
    expect(reachesSoon(run, n)).toBe(joins);
    expect(reachesSoon({ ...run, hasEnded: true }, n)).toBe(false);
  });

  it('keeps it for who watches what it made already', () => {
    expect([9, 10, 13, 17, 18].map((n) => isAround(run, n))).toEqual([false, true, true, true, false]);
  });
});

describe('running ahead', () => {
  it('goes by the slowest of those who are still there', () => {
    const now = 1_000_000;
    const wants = [
      { n: 3, at: now - viewerPatienceMs },
      { n: 12, at: now - 1 },
      { n: 20, at: now },
    ];
    expect(slowestWant(wants, now)).toBe(12);
    expect(slowestWant([], now)).toBeNull();
    expect(slowestWant(wants.slice(0, 1), now)).toBeNull();
  });
});
