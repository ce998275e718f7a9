import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { unlessSilent } from './unless-silent';

it('gives up on who says nothing any more', async () => {
  const stop = new AbortController();
  async function* stuck() {
    yield 1;
    await new Promise((_, reject) => stop.signal.addEventListener('abort', () => reject(new Error('ended'))));
  }
  const values = unlessSilent(stuck(), 20, () => stop.abort());
  expect((await values.next()).value).toBe(1);
  await expect(values.next()).rejects.toThrow('ended');
});

it('waits as long as it takes for who takes the values', async () => {
  const giveUp = vi.fn();
  async function* quick() {
    yield* await Promise.resolve([1, 2, 3]);
  }
  const seen: number[] = [];
  for await (const value of unlessSilent(quick(), 20, giveUp)) {
    seen.push(value);
    await sleep(40);
  }
  expect(seen).toEqual([1, 2, 3]);
  expect(giveUp).not.toHaveBeenCalled();
});
