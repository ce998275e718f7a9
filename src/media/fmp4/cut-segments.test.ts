import { describe, expect, it } from 'vitest';
import { findBox } from './boxes';
import { SegmentCutter, type Cutting, type SegmentPiece } from './cut-segments';
import type { Fragment, Sample } from './fragment';
import { readFragment } from './read-fragment';

const notSync = 0x0101_0000;
const sync = 0x0200_0000;

/** Pictures of 10 ticks; the numbers of those that are key frames. */
function pictures(from: number, count: number, keys: readonly number[]): Fragment {
  const samples = Array.from({ length: count }, (_, index): Sample => {
    const number = from + index;
    return {
      durationTicks: 10,
      flags: keys.includes(number) ? sync : notSync,
      compositionTicks: 0,
      bytes: Buffer.from([number]),
    };
  });
  return { decodeTicks: from * 10, samples };
}

const plan: Cutting = {
  from: 7,
  startTicks: [40, 80, 120],
  zeroTicks: 0,
  toleranceTicks: 0,
  delayTicks: 0,
  mayEndEarly: false,
  prefix: null,
};

function cutAll(cutting: Partial<Cutting>, fragments: readonly Fragment[]): SegmentPiece[] {
  const cutter = new SegmentCutter({ ...plan, ...cutting });
  return [...fragments.flatMap((fragment) => [...cutter.push(fragment)]), ...cutter.end()];
}

/** What a piece holds: its first decode time and the numbers of its pictures. */
function contentOf(bytes: Buffer) {
  const mdat = findBox(bytes, 'mdat');
  const { decodeTicks, samples } = readFragment(bytes, bytes.subarray(mdat?.start));
  return { decodeTicks, numbers: samples.map((sample) => sample.bytes.at(-1)) };
}

const withBytes = (pieces: readonly SegmentPiece[]) => pieces.filter(({ bytes }) => bytes.length > 0);

describe('cutting segments', () => {
  it('drops the run-up and begins each segment with its key frame', () => {
    const pieces = cutAll({}, [pictures(2, 4, [4]), pictures(6, 4, [8]), pictures(10, 4, [12])]);
    expect(withBytes(pieces).map(({ n, bytes }) => ({ n, ...contentOf(bytes) }))).toEqual([
      { n: 7, decodeTicks: 40, numbers: [4, 5] },
      { n: 7, decodeTicks: 60, numbers: [6, 7] },
      { n: 8, decodeTicks: 80, numbers: [8, 9] },
      { n: 8, decodeTicks: 100, numbers: [10, 11] },
    ]);
    expect(pieces.filter(({ isLast }) => isLast).map(({ n }) => n)).toEqual([7, 8]);
  });

  it('says that a segment is complete only when all of it is there', () => {
    const cutter = new SegmentCutter(plan);
    const isLast = (fragment: Fragment) => [...cutter.push(fragment)].some((piece) => piece.isLast);
    expect(isLast(pictures(4, 3, [4]))).toBe(false);
    // Nobody waits for the next one to begin.
    expect(isLast(pictures(7, 1, []))).toBe(true);
    expect(() => [...cutter.end()]).toThrow('1 segments are missing');
  });

  it.each([
    ['a key frame that comes late', [pictures(5, 8, [5, 9])], 'begins at tick 50 instead of 40'],
    ['a key frame that is missing', [pictures(4, 5, [4]), pictures(9, 4, [9])], 'has 50 ticks instead of 40'],
    ['an end that comes early', [pictures(4, 2, [4])], 'has 20 ticks instead of 40'],
    ['nothing at all', [], 'are missing'],
  ])('refuses %s', (_, fragments, message) => {
    expect(() => cutAll({}, fragments)).toThrow(message);
  });

  it('puts copied pictures on the clock of the timeline, and takes a shorter end as it is', () => {
    const late = [pictures(14, 4, [14]), pictures(18, 3, [18])];
    const pieces = cutAll({ zeroTicks: 101, toleranceTicks: 2, mayEndEarly: true }, late);
    expect(withBytes(pieces).map(({ n, bytes }) => [n, contentOf(bytes).decodeTicks])).toEqual([
      [7, 39],
      [8, 79],
    ]);
    expect(pieces.filter(({ isLast }) => isLast).map(({ n }) => n)).toEqual([7, 8]);
  });

  it('takes the delay of reordering out, so that a segment begins when its first picture is shown', () => {
    const delayed = pictures(0, 16, [4, 8, 12]);
    const samples = delayed.samples.map((sample) => ({ ...sample, compositionTicks: 20 }));
    const pieces = cutAll({ startTicks: [60, 100, 140] }, [{ ...delayed, samples }]);
    expect(withBytes(pieces).map(({ bytes }) => contentOf(bytes).decodeTicks)).toEqual([60, 100]);
  });

  it('puts parameter sets before key frames, and only there', () => {
    const [first] = withBytes(cutAll({ prefix: Buffer.from([99, 98]) }, [pictures(4, 9, [4, 8, 12])]));
    const mdat = findBox(first?.bytes ?? Buffer.alloc(0), 'mdat');
    expect([...(first?.bytes.subarray(mdat?.contentStart) ?? [])]).toEqual([99, 98, 4, 5, 6, 7]);
  });
});
