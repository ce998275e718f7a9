import { describe, expect, it } from 'vitest';
import { remainingLabel, shareOf } from './describe-progress';

describe('shareOf', () => {
  it.each([
    [{ positionSeconds: 30, durationSeconds: 60 }, 0.5],
    [{ positionSeconds: 0.1, durationSeconds: 7200 }, 0.02],
    [{ positionSeconds: 70, durationSeconds: 60 }, 1],
    [{ positionSeconds: 5, durationSeconds: 0 }, 0],
  ])('shows %o as a bar of %d', (place, share) => {
    expect(shareOf(place)).toBe(share);
  });
});

describe('remainingLabel', () => {
  it('says how much is left', () => {
    expect(remainingLabel({ positionSeconds: 600, durationSeconds: 4200 })).toBe('1 h left');
    expect(remainingLabel({ positionSeconds: 20, durationSeconds: 42 })).toBe('22 s left');
  });
});
