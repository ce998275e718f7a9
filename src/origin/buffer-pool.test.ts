import { expect, it } from 'vitest';
import { BufferPool } from './buffer-pool';

const sizes = [
  { bytes: 1000, most: 2 },
  { bytes: 100, most: 2 },
  { bytes: 10, most: Infinity },
];

it('lends what fits, smaller ones when many are out, and the same again', () => {
  const pool = new BufferPool(sizes);
  const lent = Array.from({ length: 6 }, () => pool.take(5_000));
  expect(lent.map(({ length }) => length)).toEqual([1000, 1000, 100, 100, 10, 10]);
  expect(pool.take(7).length).toBe(10);
  expect(pool.lent).toBe(7);
  for (const buffer of lent) pool.giveBack(buffer);
  expect(pool.take(5_000)).toBe(lent[1]);
  expect(pool.take(60).length).toBe(100);
});
