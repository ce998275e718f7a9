import { describe, expect, it } from 'vitest';
import { mergeStreams } from './merge-streams';

async function* counting(name: string, count: number, taken: string[] = []) {
  try {
    for (let index = 0; index < count; index++) {
      await Promise.resolve();
      taken.push(`${name}${String(index)}`);
      yield `${name}${String(index)}`;
    }
  } finally {
    taken.push(`${name} ended`);
  }
}

async function* failing() {
  await Promise.resolve();
  yield 'x';
  throw new Error('broken');
}

describe('merged streams', () => {
  it('give everything of each, in its order', async () => {
    const all: string[] = [];
    for await (const value of mergeStreams([counting('a', 3), counting('b', 2)])) all.push(value);
    expect(all.filter((value) => value.startsWith('a'))).toEqual(['a0', 'a1', 'a2']);
    expect(all.filter((value) => value.startsWith('b'))).toEqual(['b0', 'b1']);
  });

  it('make nothing that nobody takes, and end when nobody wants more', async () => {
    const taken: string[] = [];
    for await (const _ of mergeStreams([counting('a', 100, taken)])) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(taken.length).toBeLessThan(5);
    expect(taken.at(-1)).toBe('a ended');
  });

  it('fail together', async () => {
    const taken: string[] = [];
    const read = async () => {
      for await (const value of mergeStreams([failing(), counting('b', 1000, taken)])) taken.push(value);
    };
    await expect(read()).rejects.toThrow('broken');
  });
});
