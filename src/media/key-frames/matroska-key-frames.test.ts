import { describe, expect, it } from 'vitest';
import { ids } from './ebml';
import { matroskaCueTimes } from './matroska-key-frames';
import type { ReadAt } from './read-at';

const number = (value: number): Buffer => {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
};
/** Sizes of eight bytes, so that positions can be told before they are known. */
function element(id: number, ...content: Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length));
  size[0] = 1;
  return Buffer.concat([number(id), size, inside]);
}
const header = element(0x1a45dfa3, Buffer.alloc(20));
const track = (trackNumber: number) => element(ids.trackEntry, element(ids.trackNumber, number(trackNumber)));
const cue = (time: number, trackNumber: number) =>
  element(
    ids.cuePoint,
    element(ids.cueTime, number(time)),
    element(ids.cueTrackPositions, element(ids.cueTrack, number(trackNumber))),
  );

const tracks = element(ids.tracks, track(2), track(7));
const cues = element(ids.cues, cue(0, 7), cue(0, 2), cue(2_000, 7), cue(300_000, 7));
const clusters = element(ids.cluster, Buffer.alloc(5_000_000));

type Shape = { scale?: number; isLive?: boolean; seekTo?: number };

/** As muxers write it: cues at the end, found by the seek head at the beginning. */
function film({ scale = 1_000_000, isLive = false, seekTo = ids.cues }: Shape = {}): Buffer {
  const info = element(ids.info, element(ids.timestampScale, number(scale)));
  const seekHead = (position: number) => {
    const wide = Buffer.alloc(8);
    wide.writeBigUInt64BE(BigInt(position));
    return element(
      ids.seekHead,
      element(ids.seek, element(ids.seekId, number(seekTo)), element(ids.seekPosition, wide)),
    );
  };
  const before = [info, tracks, clusters].reduce((sum, { length }) => sum + length, seekHead(0).length);
  const parts = [seekHead(before), info, tracks, clusters, ...(isLive ? [] : [cues])];
  const segment = element(ids.segment, ...parts);
  if (isLive) segment.fill(0xff, 5, 12);
  return Buffer.concat([header, segment]);
}

async function cuesIn(file: Buffer, streamIndex = 1) {
  let bytesRead = 0;
  const before = Buffer.from(file);
  const read: ReadAt = (position, length) => {
    const bytes = file.subarray(position, position + length);
    bytesRead += bytes.length;
    return Promise.resolve(bytes);
  };
  const found = await matroskaCueTimes(read, streamIndex);
  expect(file.equals(before)).toBe(true);
  return { found, bytesRead };
}

describe('key frames of Matroska', () => {
  it('are in its cues, found without reading the pictures', async () => {
    const { found, bytesRead } = await cuesIn(film());
    expect(found).toEqual([0, 2, 300]);
    expect(bytesRead).toBeLessThan(1_000);
  });

  it('are of the track that was asked for, in its scale of time', async () => {
    expect((await cuesIn(film(), 0)).found).toEqual([0]);
    expect((await cuesIn(film(), 2)).found).toBeNull();
    expect((await cuesIn(film({ scale: 100_000 }))).found).toEqual([0, 0.2, 30]);
  });

  it.each([
    ['a live recording', film({ isLive: true })],
    ['a seek head that leads elsewhere', film({ seekTo: 0x1254c367 })],
    ['no Matroska', Buffer.from('This is not a film. '.repeat(10))],
    ['nothing', Buffer.alloc(0)],
  ])('are not known in %s', async (_, file) => {
    expect((await cuesIn(file)).found).toBeNull();
  });

  it('end in null or in some, never in an error, where the file is damaged', async () => {
    const whole = film();
    const small = Buffer.concat([whole.subarray(0, 400), whole.subarray(whole.length - 300)]);
    for (let at = 0; at < small.length; at += 3) {
      const flipped = Buffer.from(small);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      await cuesIn(flipped);
      await cuesIn(small.subarray(0, at));
    }
  });
});
