import { expect, it, vi } from 'vitest';
import { publish } from './bus';
import { keep } from './keep';

const options = { maxAgeMs: 60_000, until: ['catalog.changed'] as const };

it('loads once for callers at the same time, and apart for each argument', async () => {
  const load = vi.fn((key: string) => Promise.resolve(key.toUpperCase()));
  const kept = keep(options, load);
  expect(await Promise.all([kept('a'), kept('a'), kept('b')])).toEqual(['A', 'A', 'B']);
  expect(load).toHaveBeenCalledTimes(2);
});

it('forgets everything when the catalogue changes', async () => {
  let version = 1;
  const kept = keep(options, () => Promise.resolve(version));
  expect(await kept('a')).toBe(1);
  version = 2;
  publish('catalog.changed', { titleIds: [] });
  await vi.waitFor(async () => {
    expect(await kept('a')).toBe(2);
  });
});

it('forgets with time, because another process may have changed something', async () => {
  let version = 1;
  const kept = keep({ ...options, maxAgeMs: 0 }, () => Promise.resolve(version));
  expect(await kept('a')).toBe(1);
  version = 2;
  expect(await kept('a')).toBe(2);
});

it('does not keep a failure', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('database away')).mockResolvedValue('back');
  const kept = keep(options, load as (key: string) => Promise<string>);
  await expect(kept('a')).rejects.toThrow('database away');
  expect(await kept('a')).toBe('back');
});
