import { describe, expect, it } from 'vitest';
import { nextCard } from './next-card';

describe('nextCard', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 4, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Enter', 2, null],
  ])('%s on card %d of five leads to %s', (key, index, expected) => {
    expect(nextCard(key, index, 5)).toBe(expected);
  });
});
