import { expect, it } from 'vitest';
import { inParallel } from './in-parallel';

const later = <T>(value: T, ticks: number): Promise<T> =>
  ticks === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, ticks - 1));

it('works on as many at once as it may, never on more, and gives every result', async () => {
  let running = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (item: number) => {
    most = Math.max(most, (running += 1));
    await later(null, 5 - item);
    running -= 1;
    return item * 10;
  };
  for await (const result of inParallel([1, 2, 3, 4, 5], 2, work)) results.push(result);
  expect(results.sort((a, b) => a - b)).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

it('passes a failure on, and leaves nothing running behind', async () => {
  let finished = 0;
  const work = async (item: number) => {
    if (item === 1) throw new Error('broken');
    await later(null, 10);
    finished += 1;
  };
  const drain = async () => {
    for await (const _ of inParallel([1, 2, 3], 2, work));
  };
  await expect(drain()).rejects.toThrow('broken');
  expect(finished).toBe(1);
});
