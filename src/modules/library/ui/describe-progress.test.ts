import { describe, expect, it } from 'vitest';
import { shareOf } from './describe-progress';

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
