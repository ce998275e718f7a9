import { expect, it } from 'vitest';
import { findBox, makeBox, makeFullBox } from '@/media/fmp4/boxes';
import { compositionDelay, withCompositionDelay } from '@/media/fmp4/composition-delay';
import type { Sample } from '@/media/fmp4/fragment';
import { readFragment } from '@/media/fmp4/read-fragment';
import { writeFragment } from '@/media/fmp4/write-fragment';
import { takeDelay, withoutDelay } from './shown-times';

const exactly = (bytes: Buffer) => new Uint8Array(bytes).buffer;
const sample = (compositionTicks: number, durationTicks = 512): Sample => ({
  flags: 0x0101_0000,
  bytes: Buffer.from('moof and trun'),
  durationTicks,
  compositionTicks,
});

it('is told by an init segment, which says nothing of it afterwards', () => {
  const media = makeBox('mdia', makeFullBox('mdhd', 0, 0, [0, 0, 12_800, 0]));
  const plain = Buffer.concat([
    makeBox('ftyp'),
    makeBox('moov', makeBox('trak', makeFullBox('tkhd', 0, 0, [1]), media)),
  ]);
  const delayed = exactly(withCompositionDelay(plain, 2_048));
  expect([takeDelay(exactly(plain)), takeDelay(delayed)]).toEqual([0, 2_048]);
  expect(compositionDelay(Buffer.from(delayed))).toBe(0);
});

it.each([
  ['pictures alike', [sample(1_024), sample(2_560), sample(0)]],
  ['pictures of their own lengths', [sample(1_024, 500), sample(0, 600)]],
  ['a key frame and others', [{ ...sample(1_024), flags: 0x0200_0000 }, sample(1_024), sample(512)]],
])('is taken from every picture of every fragment: %s', (_, samples) => {
  const fragments = [1, 2].map((n) => writeFragment({ decodeTicks: n * 9_000, samples }, n));
  const bytes = exactly(Buffer.concat([makeBox('styp'), ...fragments]));
  withoutDelay(bytes, 1_024);
  let rest = Buffer.from(bytes).subarray(8);
  for (const fragment of fragments) {
    const one = rest.subarray(0, fragment.length);
    const read = readFragment(one, one.subarray(findBox(one, 'mdat')?.start));
    expect(read.samples).toEqual(
      samples.map((given) => ({ ...given, compositionTicks: given.compositionTicks - 1_024 })),
    );
    rest = rest.subarray(fragment.length);
  }
});
