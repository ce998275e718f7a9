import { describe, expect, it } from 'vitest';
import { placeOf, resumeSeconds } from './rules';

const now = Date.parse('2026-11-22T20:00:00Z');

describe('a reported place', () => {
  it('belongs to the moment when the viewer was there, not when the tab was closed', () => {
    const hourAgo = placeOf({ positionSeconds: 60, ageMs: 3_600_000 }, 600, now);
    expect(hourAgo.observedAt.toISOString()).toBe('2026-11-22T19:00:00.000Z');
  });

  it.each([
    [94, 100, false],
    [95, 100, false],
    [95.1, 100, true],
    [100, 100, true],
    [5000, 100, true],
    [10, 0, false],
  ])('at %d of %d seconds is finished: %s', (positionSeconds, duration, isFinished) => {
    expect(placeOf({ positionSeconds, ageMs: 0 }, duration, now).isFinished).toBe(isFinished);
  });

  it('never lies behind the end', () => {
    expect(placeOf({ positionSeconds: 5000, ageMs: 0 }, 100, now).positionSeconds).toBe(100);
  });
});

describe('resuming', () => {
  it.each([
    [null, 0],
    [{ positionSeconds: 3, isFinished: false }, 0],
    [{ positionSeconds: 42.5, isFinished: false }, 42.5],
    [{ positionSeconds: 99, isFinished: true }, 0],
  ])('from %j begins at %d', (place, seconds) => {
    expect(resumeSeconds(place)).toBe(seconds);
  });
});
