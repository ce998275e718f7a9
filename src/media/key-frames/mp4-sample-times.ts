import { readableContent } from '../fmp4/boxes';

/** More than a day at 60 pictures a second; a damaged table may promise four thousand million. */
const MAX_SAMPLES = 6_000_000;

export type SampleTimes = { decoded: number[]; shown: number[]; endTicks: number };

/** Of each sample, in ticks and in the order of the file (ISO 14496-12 §8.6.1). Null for damaged tables. */
export function sampleTimes(table: Buffer): SampleTimes | null {
  const durations = readableContent(table, 'stts');
  if (!durations) return null;
  const times: number[] = [];
  let clock = 0;
  for (const { count, value } of runs(durations)) {
    if (times.length + count > MAX_SAMPLES) return null;
    for (let n = 0; n < count; n += 1) {
      times.push(clock);
      clock += value;
    }
  }
  const offsets = readableContent(table, 'ctts');
  return { endTicks: clock, decoded: times, shown: offsets ? withOffsets(times, offsets) : times };
}

/** Version 0 is unsigned by the letter, but writers of QuickTime put negative offsets there, too. */
function withOffsets(decoded: readonly number[], offsets: Buffer): number[] {
  const times = [...decoded];
  let sample = 0;
  for (const { count, value } of runs(offsets)) {
    const signed = value | 0;
    for (let n = 0; n < count && sample < times.length; n += 1) {
      times[sample] = (times[sample] ?? 0) + signed;
      sample += 1;
    }
  }
  return times;
}

function* runs(box: Buffer): Generator<{ count: number; value: number }> {
  if (box.length < 8) return;
  const entries = Math.min(box.readUInt32BE(4), Math.floor((box.length - 8) / 8));
  for (let n = 0; n < entries; n += 1)
    yield { count: box.readUInt32BE(8 + n * 8), value: box.readUInt32BE(12 + n * 8) };
}
