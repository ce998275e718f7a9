import { expect, it, vi } from 'vitest';
import { Addresses } from './addresses';

const old = 'https://dex.test/media/v/a/b/1/x/';
const fresh = 'https://dex.test/media/v/a/b/2/y/';

it('a film that began with addresses of this morning goes on with those of tonight', () => {
  const addresses = new Addresses(`${old}master.m3u8`, () => Promise.resolve());
  expect(addresses.current(`${old}r/v720/3.m4s?c=1`)).toBe(`${old}r/v720/3.m4s?c=1`);
  addresses.moveTo(`${fresh}master.m3u8`);
  expect(addresses.current(`${old}r/v720/3.m4s?c=1`)).toBe(`${fresh}r/v720/3.m4s?c=1`);
  expect(addresses.current(`${fresh}r/v720/4.m4s`)).toBe(`${fresh}r/v720/4.m4s`);
  expect(addresses.current('https://elsewhere.test/x')).toBe('https://elsewhere.test/x');
});

it('asks for new addresses once, however many segments were refused', async () => {
  const renew = vi.fn(async () => {
    await Promise.resolve();
    addresses.moveTo(`${fresh}master.m3u8`);
  });
  const addresses = new Addresses(`${old}master.m3u8`, renew);
  expect(await Promise.all([addresses.refresh(), addresses.refresh()])).toEqual([true, true]);
  expect(renew).toHaveBeenCalledTimes(1);
});

it('says so when there are no new ones: the session was ended', async () => {
  expect(await new Addresses(`${old}master.m3u8`, () => Promise.resolve()).refresh()).toBe(false);
});
