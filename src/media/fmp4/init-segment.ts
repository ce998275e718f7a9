import { findBox } from './boxes';

export type InitFacts = {
  /** Ticks in a second. */
  timescale: number;
  /** `avc1`, `mp4a`. */
  format: string;
  /** The decoder's configuration: parameter sets of the pictures, or what kind of AAC it is. */
  configuration: Buffer;
};

/** Reads the `ftyp` and `moov` before the fragments of one track. Throws RangeError when they describe none. */
export function readInit(init: Buffer): InitFacts {
  const mdia = findBox(init, 'moov/trak/mdia');
  const mdhd = mdia && findBox(init, 'mdhd', mdia);
  const stsd = mdia && findBox(init, 'minf/stbl/stsd', mdia);
  if (!mdhd || !stsd) throw new RangeError('An init segment without a track');
  const isLong = init.readUInt8(mdhd.contentStart) === 1;
  return {
    timescale: init.readUInt32BE(mdhd.contentStart + (isLong ? 20 : 12)),
    format: init.toString('latin1', stsd.contentStart + 12, stsd.contentStart + 16),
    configuration: configurationIn(init.subarray(stsd.contentStart, stsd.end)),
  };
}

/** Found by name: sample entries of sound come in several shapes (ISO/IEC 14496-12, 12.2.3). */
function configurationIn(entry: Buffer): Buffer {
  for (const type of ['avcC', 'hvcC', 'av1C', 'esds']) {
    const at = entry.indexOf(type, 0, 'latin1');
    if (at >= 4) return entry.subarray(at + 4, at - 4 + entry.readUInt32BE(at - 4));
  }
  throw new RangeError('An init segment without a configuration');
}

/** Lists of parameter sets in an `avcC` (ISO/IEC 14496-15, 5.3.3.1). What newer ffmpeg appends behind them is left out. */
export function parameterSets(avcC: Buffer): Buffer[] {
  const sets: Buffer[] = [];
  let position = 5;
  for (const mask of [0x1f, 0xff]) {
    const count = avcC.readUInt8(position++) & mask;
    for (let index = 0; index < count; index++) {
      const length = avcC.readUInt16BE(position);
      sets.push(avcC.subarray(position + 2, position + 2 + length));
      position += 2 + length;
    }
  }
  return sets;
}

/** Whether segments made with one init segment may be played with the other. */
export function isSameConfiguration(a: InitFacts, b: InitFacts): boolean {
  if (a.format !== b.format || a.timescale !== b.timescale) return false;
  if (a.format === 'mp4a') return decoderInfo(a.configuration).equals(decoderInfo(b.configuration));
  if (a.format !== 'avc1') return a.configuration.equals(b.configuration);
  return Buffer.concat(parameterSets(a.configuration)).equals(Buffer.concat(parameterSets(b.configuration)));
}

/** The AudioSpecificConfig in an `esds` (ISO/IEC 14496-1, 7.2.6.7), without the bit rates around it, which differ from run to run. */
function decoderInfo(esds: Buffer): Buffer {
  // Lengths are written in four bytes, of which only the last says something, or in one.
  const at = esds.findIndex((byte, index) => byte === 0x05 && (esds[index + 1] === 0x80 || index > 20));
  if (at < 0) return esds;
  let position = at + 1;
  while ((esds[position] ?? 0) & 0x80) position += 1;
  return esds.subarray(position + 1, position + 1 + (esds[position] ?? 0));
}
