import { expect, it } from 'vitest';
import { HotBytes } from './hot-bytes';

const bytes = (size: number) => Buffer.alloc(size);

it('keeps what is asked for again, and lets go of what nobody watches any more', () => {
  const hot = new HotBytes(100);
  expect(hot.isWanted('a', 12)).toBe(false);
  expect(hot.isWanted('a', 12)).toBe(true);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) hot.keep(key, bytes(12));
  expect(hot.bytes).toBe(96);
  expect(hot.get('a')).toHaveLength(12);
  hot.keep('i', bytes(12));
  expect(hot.get('b')).toBeUndefined();
  expect(hot.get('a')).toHaveLength(12);
  expect(hot.bytes).toBe(96);
});

it('holds one copy of a segment that two viewers brought in at once', () => {
  const hot = new HotBytes(100);
  hot.keep('a', bytes(12));
  hot.keep('a', bytes(12));
  expect(hot.bytes).toBe(12);
});

it('has no room for what would push out everything else', () => {
  const hot = new HotBytes(100);
  expect(hot.isWanted('huge', 50)).toBe(false);
  expect(hot.isWanted('huge', 50)).toBe(false);
});

it('forgets who asked once and never again', () => {
  const hot = new HotBytes(100, 2);
  for (const key of ['a', 'b', 'c']) hot.isWanted(key, 1);
  expect(hot.isWanted('a', 1)).toBe(false);
  expect(hot.isWanted('c', 1)).toBe(true);
});
