import { expect, test, vi } from 'vitest';
import { rememberPure } from './remember-pure';

test('computes once for a text that comes again, and never keeps more than it may', () => {
  const compute = vi.fn((text: string) => text.toUpperCase());
  const upper = rememberPure(2, compute);
  expect([upper('a'), upper('a'), upper('b'), upper('c'), upper('a')]).toEqual(['A', 'A', 'B', 'C', 'A']);
  expect(compute).toHaveBeenCalledTimes(4);
});

test('does not keep what is too long to be one of ours', () => {
  const compute = vi.fn((text: string) => text.length);
  const length = rememberPure(10, compute);
  expect([length('x'.repeat(5_000)), length('x'.repeat(5_000))]).toEqual([5_000, 5_000]);
  expect(compute).toHaveBeenCalledTimes(2);
});
