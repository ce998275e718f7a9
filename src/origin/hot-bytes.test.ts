import { expect, it } from 'vitest';
import { HotBytes } from './hot-bytes';

/** As a viewer does: asks, and brings it in when it is not there and that is worth it. */
async function ask(hot: HotBytes, key: string, size = 12): Promise<'kept' | 'brought' | 'read'> {
  if (hot.get(key)) return 'kept';
  const bytes = await hot.bring(key, size, () => Promise.resolve(Buffer.alloc(size)));
  return bytes ? 'brought' : 'read';
}

async function askOften(hot: HotBytes, key: string, times: number) {
  for (let time = 0; time < times; time += 1) await ask(hot, key);
}

const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

it('keeps what is asked for again, while there is room', async () => {
  const hot = new HotBytes(100);
  expect([await ask(hot, 'a'), await ask(hot, 'a'), await ask(hot, 'a')]).toEqual([
    'read',
    'brought',
    'kept',
  ]);
  expect(hot.bytes).toBe(12);
});

it('lets go of what nobody watches any more, for what many do', async () => {
  const hot = new HotBytes(100);
  for (const key of eight) await askOften(hot, key, 2);
  expect(hot.bytes).toBe(96);
  await ask(hot, 'a');
  await askOften(hot, 'premiere', 5);
  expect(await ask(hot, 'premiere')).toBe('kept');
  expect([await ask(hot, 'a'), await ask(hot, 'b')]).toEqual(['kept', 'read']);
  expect(hot.bytes).toBe(96);
});

it('changes nothing where everything is asked for as often, and not all of it has room', async () => {
  const hot = new HotBytes(100);
  const all = [...eight, 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p'];
  for (const key of eight) await askOften(hot, key, 2);
  for (let round = 0; round < 20; round += 1)
    for (const key of all) expect(await ask(hot, key)).toBe(eight.includes(key) ? 'kept' : 'read');
});

it('holds one copy of a segment that two viewers bring in at once', async () => {
  const hot = new HotBytes(100);
  await ask(hot, 'a');
  expect((await Promise.all([ask(hot, 'a'), ask(hot, 'a')])).sort()).toEqual(['brought', 'read']);
  expect(hot.bytes).toBe(12);
});

it('brings in later what could not be read at first', async () => {
  const hot = new HotBytes(100);
  await ask(hot, 'a');
  await expect(hot.bring('a', 12, () => Promise.reject(new Error('gone')))).resolves.toBeNull();
  hot.get('a');
  await expect(hot.bring('a', 12, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await ask(hot, 'a')).toBe('brought');
});

it('has no room for what would push out everything else', async () => {
  const hot = new HotBytes(100);
  for (let time = 0; time < 3; time += 1) expect(await ask(hot, 'huge', 50)).toBe('read');
});

it('forgets who asked once and never again', async () => {
  const hot = new HotBytes(100, 2);
  for (const key of ['a', 'b', 'c']) await ask(hot, key);
  expect([await ask(hot, 'a'), await ask(hot, 'c')]).toEqual(['read', 'brought']);
});
