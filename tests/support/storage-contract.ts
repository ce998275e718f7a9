import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Storage, StoredObject } from '@/server/storage/storage';

async function textOf(storage: Storage, key: string, range?: { start: number; end: number }) {
  const stream = await storage.read(key, range);
  return stream && (await buffer(stream)).toString('utf8');
}

async function keysOf(objects: AsyncIterable<StoredObject>) {
  const keys: string[] = [];
  for await (const object of objects) keys.push(object.key);
  return keys.sort();
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

/** What a server that only pretends cannot do; the real ones can. */
type Shortcomings = { overwritesInPlace?: boolean; readsFirstByteWrong?: boolean };

/** What every storage adapter promises. `open` gives an empty storage. */
export function storageContract(name: string, open: () => Promise<Storage>, server: Shortcomings = {}): void {
  describe(`storage contract: ${name}`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });

    it('gives back the bytes that were put', async () => {
      const stored = await storage.put('artwork/a/poster-200.webp', Buffer.from('picture'));
      expect(stored).toMatchObject({ key: 'artwork/a/poster-200.webp', sizeBytes: 7 });
      expect(await textOf(storage, 'artwork/a/poster-200.webp')).toBe('picture');
    });

    it('takes a stream as well as bytes', async () => {
      await storage.put('subtitles/one.vtt', pieces('WEBVTT', '\n\n'));
      expect(await textOf(storage, 'subtitles/one.vtt')).toBe('WEBVTT\n\n');
    });

    it('replaces what was under the key', async () => {
      await storage.put('a', Buffer.from('first, and longer'));
      await storage.put('a', Buffer.from('second'));
      expect(await textOf(storage, 'a')).toBe('second');
      expect(await storage.stat('a')).toMatchObject({ sizeBytes: 6 });
    });

    it('takes a stream of many megabytes in its order', async () => {
      async function* megabytes() {
        for (let index = 0; index < 20; index += 1) yield await Promise.resolve(Buffer.alloc(2 ** 20, index));
      }
      expect(await storage.put('films/long', megabytes())).toMatchObject({ sizeBytes: 20 * 2 ** 20 });
      const bytes = await buffer((await storage.read('films/long'))!);
      expect([bytes.length, bytes[0], bytes[9 * 2 ** 20], bytes.at(-1)]).toEqual([20 * 2 ** 20, 0, 9, 19]);
    });

    it('takes nothing at all as well', async () => {
      await storage.put('empty', new Uint8Array());
      expect(await storage.stat('empty')).toMatchObject({ sizeBytes: 0 });
      expect(await textOf(storage, 'empty')).toBe('');
    });

    it('says how much room there is, or that there is no end of it', async () => {
      const room = await storage.room();
      if (room) expect(room.freeBytes).toBeLessThanOrEqual(room.totalBytes);
    });

    it('keeps nothing of a stream that broke off', async () => {
      async function* broken() {
        yield await Promise.resolve(Buffer.from('half'));
        throw new Error('the source went away');
      }
      await expect(storage.put('films/half', broken())).rejects.toThrow('the source went away');
      expect(await storage.stat('films/half')).toBeNull();
      expect(await keysOf(storage.list(''))).toEqual([]);
    });

    it('leaves the old bytes alone when a replacement is aborted', async () => {
      await storage.put('a', Buffer.from('old'));
      const stop = new AbortController();
      async function* endless() {
        for (;;) {
          yield await Promise.resolve(Buffer.from('new'));
          stop.abort(new Error('enough'));
        }
      }
      await expect(storage.put('a', endless(), stop.signal)).rejects.toThrow();
      expect(await textOf(storage, 'a')).toBe('old');
    });

    it.skipIf(server.overwritesInPlace)('lets one of two simultaneous writers win whole', async () => {
      const long = 'x'.repeat(300_000);
      await Promise.all([storage.put('a', Buffer.from(long)), storage.put('a', Buffer.from('y'))]);
      expect([long, 'y']).toContain(await textOf(storage, 'a'));
    });

    it.each([
      ...(server.readsFirstByteWrong ? [] : [{ range: { start: 0, end: 0 }, text: '0' }]),
      { range: { start: 3, end: 5 }, text: '345' },
      { range: { start: 0, end: 9 }, text: '0123456789' },
    ])('reads bytes $range.start to $range.end', async ({ range, text }) => {
      await storage.put('digits', Buffer.from('0123456789'));
      expect(await textOf(storage, 'digits', range)).toBe(text);
    });

    it.each([
      { start: 5, end: 10 },
      { start: 3, end: 2 },
      { start: -1, end: 2 },
      { start: 0.5, end: 2 },
    ])('refuses the range $start to $end of ten bytes', async (range) => {
      await storage.put('digits', Buffer.from('0123456789'));
      await expect(storage.read('digits', range)).rejects.toMatchObject({ code: 'invalid' });
    });

    it('answers null for what is not there, and removes it without complaint', async () => {
      expect(await storage.read('no/such/key')).toBeNull();
      expect(await storage.stat('no/such/key')).toBeNull();
      await storage.remove('no/such/key');
    });

    it('removes one key and no other', async () => {
      await storage.put('a/1', Buffer.from('1'));
      await storage.put('a/2', Buffer.from('2'));
      await storage.remove('a/1');
      expect(await keysOf(storage.list(''))).toEqual(['a/2']);
    });

    it('removes a whole folder of keys, and nothing beside it', async () => {
      for (const key of ['a/1', 'a/b/2', 'ab/3']) await storage.put(key, Buffer.from(key));
      await storage.removeAll('a/');
      await storage.removeAll('never/there/');
      expect(await keysOf(storage.list(''))).toEqual(['ab/3']);
      for (const prefix of ['', '/', 'a', '../', 'a/../'])
        await expect(storage.removeAll(prefix)).rejects.toMatchObject({ code: 'invalid' });
    });

    it('lists by prefix, across folders and within a name', async () => {
      for (const key of ['a/poster-200.webp', 'a/poster-400.webp', 'a/b/still', 'ab', 'c']) {
        await storage.put(key, Buffer.from(key));
      }
      expect(await keysOf(storage.list('a/'))).toEqual([
        'a/b/still',
        'a/poster-200.webp',
        'a/poster-400.webp',
      ]);
      expect(await keysOf(storage.list('a/poster'))).toEqual(['a/poster-200.webp', 'a/poster-400.webp']);
      expect(await keysOf(storage.list('nothing/here'))).toEqual([]);
      const names: string[] = [];
      for await (const key of storage.keys('a/poster')) names.push(key);
      expect(names.sort()).toEqual(['a/poster-200.webp', 'a/poster-400.webp']);
    });

    it.each([
      '',
      '/',
      '/etc/passwd',
      '../secret',
      'a/../../b',
      'a//b',
      'a/',
      './a',
      'a/.hidden',
      'a\\b',
      'a\0b',
      'C:/x',
      'x'.repeat(513),
    ])('refuses the key %j everywhere', async (key) => {
      const refusal = { code: 'invalid' };
      await expect(storage.put(key, Buffer.from('x'))).rejects.toMatchObject(refusal);
      await expect(storage.read(key)).rejects.toMatchObject(refusal);
      await expect(storage.stat(key)).rejects.toMatchObject(refusal);
      await expect(storage.remove(key)).rejects.toMatchObject(refusal);
      expect(() => storage.localPath(key)).toThrow(expect.objectContaining(refusal) as Error);
    });
  });
}
