import { readableBoxes, readableContent } from '../fmp4/boxes';
import type { KeyFrames, ReadAt } from './read-at';
import { readMoov } from './read-moov';
import { sampleTimes } from './mp4-sample-times';

/**
 * Key frames of one track of an MP4 or QuickTime file, from its index alone. Null when the index does not say: it is
 * in fragments, or an edit list puts pieces together.
 */
export async function mp4KeyFrames(
  read: ReadAt,
  { sizeBytes, streamIndex }: { sizeBytes: number; streamIndex: number },
): Promise<KeyFrames | null> {
  const moov = await readMoov(read, sizeBytes);
  if (!moov) return null;
  const box = readableBoxes(moov).filter(({ type }) => type === 'trak')[streamIndex];
  const track = box && moov.subarray(box.contentStart, box.end);
  const media = track && readableContent(track, 'mdia');
  const table = media && readableContent(media, 'minf/stbl');
  if (!table || !isVideo(media)) return null;
  const shift = editShift(
    track,
    timescaleOf(readableContent(moov, 'mvhd')),
    timescaleOf(readableContent(media, 'mdhd')),
  );
  const timescale = timescaleOf(readableContent(media, 'mdhd'));
  if (shift === null || timescale === 0) return null;
  const seconds = (ticks: number) => ticks / timescale + shift;
  const found = closedKeyFrames(table);
  return (
    found && {
      timesSeconds: found.ticks.map(seconds),
      openCount: found.openCount,
      endSeconds: seconds(found.endTicks),
    }
  );
}

function isVideo(media: Buffer): boolean {
  const handler = readableContent(media, 'hdlr');
  return handler !== null && handler.length >= 12 && handler.readUInt32BE(8) === 0x76696465; // 'vide'
}

/** `mvhd` and `mdhd` agree in where it is. */
function timescaleOf(header: Buffer | null): number {
  if (!header || header.length < 24) return 0;
  return header.readUInt8(0) === 1 ? header.readUInt32BE(20) : header.readUInt32BE(12);
}

/** Seconds to add to media time (§8.6.6): an edit may begin late in the media, or wait before it. */
function editShift(track: Buffer, movieScale: number, mediaScale: number): number | null {
  const list = readableContent(track, 'edts/elst');
  if (!list || list.length < 8) return 0;
  const edits = readEdits(list);
  const waits = edits.filter(({ mediaTime }) => mediaTime === -1);
  const [played, ...more] = edits.filter(({ mediaTime }) => mediaTime >= 0);
  if (!played) return edits.length === 0 ? 0 : null;
  if (more.length > 0 || edits.indexOf(played) !== waits.length || movieScale === 0) return null;
  const waited = waits.reduce((sum, { duration }) => sum + duration, 0) / movieScale;
  return waited - played.mediaTime / mediaScale;
}

function readEdits(list: Buffer): { duration: number; mediaTime: number }[] {
  const isLong = list.readUInt8(0) === 1;
  const size = isLong ? 20 : 12;
  const count = Math.min(list.readUInt32BE(4), Math.floor((list.length - 8) / size), 100);
  return Array.from({ length: count }, (_, n) => {
    const at = 8 + n * size;
    return isLong
      ? { duration: Number(list.readBigUInt64BE(at)), mediaTime: Number(list.readBigInt64BE(at + 8)) }
      : { duration: list.readUInt32BE(at), mediaTime: list.readInt32BE(at + 4) };
  });
}

type ClosedKeyFrames = { ticks: number[]; endTicks: number; openCount: number };

/**
 * In ticks. Closed key frames have nothing after them in the file that is shown before them, and are shown as long
 * after their decoding as the first: pieces between such ones last as long as they are shown.
 */
function closedKeyFrames(table: Buffer): ClosedKeyFrames | null {
  const times = sampleTimes(table);
  if (!times || times.shown.length === 0) return null;
  const { decoded, shown } = times;
  const sync = readableContent(table, 'stss');
  const keys = sync ? readSync(sync, shown.length) : shown.map((_, sample) => sample);
  const delay = (key = 0) => (shown[key] ?? 0) - (decoded[key] ?? 0);
  const isOpen = (key: number, place: number) => {
    const next = keys[place + 1] ?? shown.length;
    for (let sample = key + 1; sample < next; sample += 1)
      if ((shown[sample] ?? 0) < (shown[key] ?? 0)) return true;
    return false;
  };
  const closed = keys.filter((key, place) => delay(key) === delay(keys[0]) && !isOpen(key, place));
  return {
    ticks: closed.map((key) => shown[key] ?? 0),
    endTicks: times.endTicks + delay(keys[0]),
    openCount: keys.length - closed.length,
  };
}

function readSync(sync: Buffer, samples: number): number[] {
  if (sync.length < 8) return [];
  const count = Math.min(sync.readUInt32BE(4), Math.floor((sync.length - 8) / 4));
  return Array.from({ length: count }, (_, n) => sync.readUInt32BE(8 + n * 4) - 1)
    .filter((sample) => sample >= 0 && sample < samples)
    .sort((a, b) => a - b);
}
