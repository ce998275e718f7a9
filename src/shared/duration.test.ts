import { describe, expect, it } from 'vitest';
import { durationLabel } from './duration';

describe('durationLabel', () => {
  it.each([
    [0, '1 s'],
    [41.6, '42 s'],
    [89, '89 s'],
    [90, '2 min'],
    [3120, '52 min'],
    [3580, '1 h'],
    [6720, '1 h 52 min'],
    [7200, '2 h'],
  ])('says %d seconds as %s', (seconds, label) => {
    expect(durationLabel(seconds)).toBe(label);
  });
});
