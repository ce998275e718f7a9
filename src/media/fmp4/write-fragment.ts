import { makeBox, makeFullBox } from './boxes';
import type { Fragment, Sample } from './fragment';

const trackId = 1;
const defaultBaseIsMoof = 0x02_0000;

/**
 * One `moof` and its `mdat`, always in the same form, whatever wrote the samples first: fields that are the same for
 * all samples stand once. Negative composition offsets (version 1) let decode times begin where the segment does.
 */
export function writeFragment({ decodeTicks, samples }: Fragment, sequence: number): Buffer {
  const mdat = makeBox('mdat', ...samples.map(({ bytes }) => bytes));
  // The offset of the data depends on the length of the moof, which does not depend on the offset.
  const { length } = moofOf(decodeTicks, samples, { sequence, dataOffset: 0 });
  return Buffer.concat([moofOf(decodeTicks, samples, { sequence, dataOffset: length + 8 }), mdat]);
}

function moofOf(
  decodeTicks: number,
  samples: readonly Sample[],
  { sequence, dataOffset }: { sequence: number; dataOffset: number },
): Buffer {
  const [first, second = first] = samples;
  if (!first || !second) throw new RangeError('A fragment needs a sample');
  const shared = {
    duration: samples.every(({ durationTicks }) => durationTicks === first.durationTicks),
    // The first one is often the only key frame.
    flags: samples.every(({ flags }, index) => index === 0 || flags === second.flags),
    composition: samples.every(({ compositionTicks }) => compositionTicks === 0),
  };
  const runFlags =
    0x201 | (shared.duration ? 0 : 0x100) | (shared.flags ? 0x4 : 0x400) | (shared.composition ? 0 : 0x800);
  const perSample = samples.flatMap((sample) => [
    ...(shared.duration ? [] : [sample.durationTicks]),
    sample.bytes.length,
    ...(shared.flags ? [] : [sample.flags]),
    ...(shared.composition ? [] : [sample.compositionTicks]),
  ]);
  const head = [samples.length, dataOffset, ...(shared.flags ? [first.flags] : [])];
  return makeBox(
    'moof',
    makeFullBox('mfhd', 0, 0, [sequence]),
    makeBox(
      'traf',
      makeFullBox('tfhd', 0, defaultBaseIsMoof | 0x28, [trackId, first.durationTicks, second.flags]),
      makeFullBox('tfdt', 1, 0, [Math.floor(decodeTicks / 2 ** 32), decodeTicks % 2 ** 32]),
      makeFullBox('trun', 1, runFlags, [...head, ...perSample]),
    ),
  );
}
