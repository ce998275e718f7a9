import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isGrowing, whileGrowing } from '@/modules/catalog/server';
import { writeGrowingUntil } from '@/modules/catalog/store';

it('says that titles are being added for as long as one of them takes, and keeps what came of it', async () => {
  expect(await isGrowing()).toBe(false);
  const made = await whileGrowing(async () => {
    expect(await isGrowing()).toBe(true);
    // What was said runs out long before a slow machine has drawn a film.
    await writeGrowingUntil(new Date(0));
    await expect.poll(isGrowing, { timeout: 5_000 }).toBe(true);
    return 'a film';
  }, 20);
  expect(made).toBe('a film');
});

it('falls silent when the work fails, and passes the failure on', async () => {
  await expect(whileGrowing(() => Promise.reject(new Error('no disk')), 20)).rejects.toThrow('no disk');
  await writeGrowingUntil(new Date(0));
  await wait(100);
  expect(await isGrowing()).toBe(false);
});
