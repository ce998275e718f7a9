import { describe, expect, it } from 'vitest';
import { findBox } from './boxes';
import type { Sample } from './fragment';
import { readFragment } from './read-fragment';
import { readFragments } from './read-fragments';
import { writeFragment } from './write-fragment';

const sample = (change: Partial<Sample> = {}): Sample => ({
  durationTicks: 1001,
  flags: 0x0101_0000,
  compositionTicks: 0,
  bytes: Buffer.from('picture'),
  ...change,
});

function readBack(bytes: Buffer) {
  return readFragment(bytes, bytes.subarray(findBox(bytes, 'mdat')?.start));
}

describe('fragments', () => {
  it.each([
    ['one sample', [sample()]],
    ['a key frame and others', [sample({ flags: 0x0200_0000 }), sample(), sample()]],
    ['flags that differ', [sample(), sample({ flags: 0x0200_0000 }), sample({ flags: 5 })]],
    ['negative offsets', [sample({ compositionTicks: -1001 }), sample({ compositionTicks: 3003 })]],
    ['durations that differ', [sample({ durationTicks: 900 }), sample(), sample({ durationTicks: 1 })]],
    ['sizes that differ', [sample({ bytes: Buffer.alloc(0) }), sample({ bytes: Buffer.alloc(70_000, 1) })]],
  ])('come back as they were written: %s', (_, samples) => {
    expect(readBack(writeFragment({ decodeTicks: 2 ** 33 + 7, samples }, 3))).toEqual({
      decodeTicks: 2 ** 33 + 7,
      samples,
    });
  });

  it('are refused when they hold less than they promise', () => {
    const whole = writeFragment({ decodeTicks: 0, samples: [sample(), sample()] }, 1);
    const mdat = findBox(whole, 'mdat')?.start ?? 0;
    expect(() => readFragment(whole, whole.subarray(mdat, -1))).toThrow(RangeError);
  });

  it('arrive whole, however the stream is torn', async () => {
    const parts = [1, 2, 3].map((sequence) =>
      writeFragment({ decodeTicks: sequence, samples: [sample()] }, sequence),
    );
    const bytes = Buffer.concat(parts);
    async function* torn(size: number) {
      for (let at = 0; at < bytes.length; at += size) {
        await Promise.resolve();
        yield bytes.subarray(at, at + size);
      }
    }
    for (const size of [1, 7, 64, 1000]) {
      const read = [];
      for await (const part of readFragments(torn(size))) read.push(part);
      expect(read.map((part) => part.kind === 'fragment' && part.fragment.decodeTicks)).toEqual([1, 2, 3]);
    }
  });
});
