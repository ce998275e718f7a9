import { boxesIn, findBox, type Box } from './boxes';
import type { Fragment, Sample } from './fragment';

type Defaults = { duration: number; size: number; flags: number };

const tfhd = { baseDataOffset: 0x1, descriptionIndex: 0x2, duration: 0x8, size: 0x10, flags: 0x20 };
const trun = {
  dataOffset: 0x1,
  firstFlags: 0x4,
  duration: 0x100,
  size: 0x200,
  flags: 0x400,
  composition: 0x800,
};

/**
 * Reads a `moof` with one track and the `mdat` that follows it. Throws RangeError for anything that does not add up:
 * what ffmpeg writes on a full disk, or a process that was killed, must not become a segment.
 */
export function readFragment(moof: Buffer, mdat: Buffer): Fragment {
  const traf = findBox(moof, 'moof/traf');
  const head = traf && findBox(moof, 'tfhd', traf);
  const time = traf && findBox(moof, 'tfdt', traf);
  if (!traf || !head || !time) throw new RangeError('A fragment without a track');
  const defaults = readDefaults(moof, head);
  const samples: Sample[] = [];
  let position = findBox(mdat, 'mdat')?.contentStart ?? mdat.length;
  for (const box of boxesIn(moof, traf.contentStart, traf.end)) {
    if (box.type !== 'trun') continue;
    for (const { size, ...sample } of readRun(moof, box, defaults)) {
      if (position + size > mdat.length) throw new RangeError('A fragment that promises more than it holds');
      samples.push({ ...sample, bytes: mdat.subarray(position, position + size) });
      position += size;
    }
  }
  if (samples.length === 0) throw new RangeError('A fragment without samples');
  return { decodeTicks: readTime(moof, time), samples };
}

/** Signed: sound that is encoded from the very beginning starts one frame before 0. */
function readTime(moof: Buffer, { contentStart }: Box): number {
  const isLong = moof.readUInt8(contentStart) === 1;
  return isLong ? Number(moof.readBigInt64BE(contentStart + 4)) : moof.readInt32BE(contentStart + 4);
}

function readDefaults(moof: Buffer, { contentStart }: Box): Defaults {
  const present = moof.readUIntBE(contentStart + 1, 3);
  let position = contentStart + 8;
  if (present & tfhd.baseDataOffset) position += 8;
  if (present & tfhd.descriptionIndex) position += 4;
  const next = (flag: number) => {
    if (!(present & flag)) return 0;
    position += 4;
    return moof.readUInt32BE(position - 4);
  };
  return { duration: next(tfhd.duration), size: next(tfhd.size), flags: next(tfhd.flags) };
}

function* readRun(moof: Buffer, { contentStart }: Box, defaults: Defaults) {
  const present = moof.readUIntBE(contentStart + 1, 3);
  const count = moof.readUInt32BE(contentStart + 4);
  let position = contentStart + 8 + (present & trun.dataOffset ? 4 : 0);
  const next = (flag: number, fallback: number) => {
    if (!(present & flag)) return fallback;
    position += 4;
    return moof.readUInt32BE(position - 4);
  };
  const firstFlags = next(trun.firstFlags, defaults.flags);
  for (let index = 0; index < count; index++) {
    yield {
      durationTicks: next(trun.duration, defaults.duration),
      size: next(trun.size, defaults.size),
      flags: next(trun.flags, index === 0 ? firstFlags : defaults.flags),
      // `| 0` makes it signed: version 0 counts unsigned, but no sample is shown half a day late.
      compositionTicks: next(trun.composition, 0) | 0,
    };
  }
}
