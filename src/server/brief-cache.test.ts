import { describe, expect, test, vi } from 'vitest';
import { createBriefCache } from './brief-cache';
import { publish } from './events/bus';

const open = (name: string, forMs = 60_000, atMost = 10) => createBriefCache<string>({ name, forMs, atMost });

describe('what every request asks', () => {
  test('is loaded once for all who ask meanwhile', async () => {
    const cache = open('once');
    const load = vi.fn(() => Promise.resolve('answer'));
    expect(
      await Promise.all([cache.read('a', load), cache.read('a', load), open('once').read('a', load)]),
    ).toEqual(['answer', 'answer', 'answer']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('is loaded anew when its time is over', async () => {
    const cache = open('expired', 0);
    expect(await cache.read('a', () => Promise.resolve('old'))).toBe('old');
    expect(await cache.read('a', () => Promise.resolve('new'))).toBe('new');
  });

  test('is never the old answer after a change, not even from a read that began before it', async () => {
    const cache = open('changed');
    let answer: (value: string) => void = () => undefined;
    const slow = cache.read('a', () => new Promise((resolve) => (answer = resolve)));
    cache.forget('a');
    answer('old');
    await slow;
    expect(await cache.read('a', () => Promise.resolve('new'))).toBe('new');
  });

  test('is asked again after it could not be loaded', async () => {
    const cache = open('failed');
    await expect(cache.read('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.read('a', () => Promise.resolve('up'))).toBe('up');
  });

  test('never grows beyond its bound', async () => {
    const cache = open('bounded', 60_000, 2);
    for (const key of ['a', 'b', 'c']) await cache.read(key, () => Promise.resolve(key));
    expect(await cache.read('a', () => Promise.resolve('again'))).toBe('again');
    expect(await cache.read('c', () => Promise.resolve('again'))).toBe('c');
  });

  test('is known without waiting once it has been loaded, and not after a change', async () => {
    const cache = open('peeked');
    const loading = cache.read('a', () => Promise.resolve('answer'));
    expect(cache.peek('a')).toBeUndefined();
    await loading;
    expect(cache.peek('a')).toBe('answer');
    cache.forget('a');
    expect(cache.peek('a')).toBeUndefined();
    expect(open('peeked', 0).peek('b')).toBeUndefined();
  });

  test('is loaded anew after an event that makes it stale', async () => {
    const cache = createBriefCache<string>({
      name: 'events',
      forMs: 60_000,
      atMost: 10,
      staleOn: ['catalog.changed'],
    });
    expect(await cache.read('a', () => Promise.resolve('old'))).toBe('old');
    publish('catalog.changed', { titleIds: [] });
    await vi.waitFor(async () => {
      expect(await cache.read('a', () => Promise.resolve('new'))).toBe('new');
    });
  });
});
