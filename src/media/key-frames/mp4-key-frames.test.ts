import { describe, expect, it } from 'vitest';
import { makeBox, makeFullBox } from '../fmp4/boxes';
import { mp4KeyFrames } from './mp4-key-frames';
import type { ReadAt } from './read-at';

type Film = {
  /** Runs of `[count, ticks]`, at 1000 ticks a second. */
  durations: [number, number][];
  offsets?: [number, number][];
  keys?: number[];
  edits?: [duration: number, mediaTime: number][];
};

const runs = (type: string, entries: [number, number][]) =>
  makeFullBox(type, 0, 0, [entries.length, ...entries.flat()]);
const handler = (type: string) => makeFullBox('hdlr', 0, 0, [0, Buffer.from(type).readUInt32BE(0), 0, 0, 0]);
const header = (type: string, timescale: number) => makeFullBox(type, 0, 0, [0, 0, timescale, 0, 0]);

function track(kind: string, { durations, offsets, keys, edits }: Film) {
  const table = makeBox(
    'stbl',
    runs('stts', durations),
    ...(offsets ? [runs('ctts', offsets)] : []),
    ...(keys ? [makeFullBox('stss', 0, 0, [keys.length, ...keys])] : []),
  );
  const list = edits?.map(([duration, mediaTime]) => [duration, mediaTime, 0x10000]) ?? [];
  return makeBox(
    'trak',
    ...(edits ? [makeBox('edts', makeFullBox('elst', 0, 0, [list.length, ...list.flat()]))] : []),
    makeBox('mdia', header('mdhd', 1000), handler(kind), makeBox('minf', table)),
  );
}

const movie = (...tracks: Buffer[]) => makeBox('moov', header('mvhd', 600), ...tracks);
const pictures = Buffer.alloc(5_000_000, 7);

async function keyFramesIn(file: Buffer, streamIndex = 0) {
  let bytesRead = 0;
  const read: ReadAt = (position, length) => {
    const bytes = file.subarray(position, position + length);
    bytesRead += bytes.length;
    return Promise.resolve(bytes);
  };
  return { found: await mp4KeyFrames(read, { sizeBytes: file.length, streamIndex }), bytesRead };
}

const plain: Film = { durations: [[100, 40]], keys: [1, 26, 51, 76] };
const times = async (film: Film) => (await keyFramesIn(movie(track('vide', film)))).found;

describe('key frames of MP4', () => {
  it.each([
    ['without reordering', plain, [0, 1, 2, 3]],
    ['all of them', { durations: [[4, 500]] }, [0, 0.5, 1, 1.5]],
    [
      'at a variable rate',
      {
        durations: [
          [2, 100],
          [2, 300],
        ],
        keys: [1, 3, 4],
      },
      [0, 0.2, 0.5],
    ],
    ['shown after decoding', { ...plain, offsets: [[100, 80]], edits: [[2400, 80]] }, [0, 1, 2, 3]],
    [
      'behind a wait',
      {
        ...plain,
        edits: [
          [300, -1],
          [2400, 0],
        ],
      },
      [0.5, 1.5, 2.5, 3.5],
    ],
    ['of which the first is before the film', { ...plain, edits: [[2400, 500]] }, [-0.5, 0.5, 1.5, 2.5]],
    ['with negative offsets', { ...plain, offsets: [[100, 0xffffffd8]] }, [-0.04, 0.96, 1.96, 2.96]],
  ] as [string, Film, number[]][])('%s', async (_, film, seconds) => {
    const found = await times(film);
    expect(found?.timesSeconds.map((time) => Number(time.toFixed(6)))).toEqual(seconds);
    expect(found?.openCount).toBe(0);
  });

  it('leaves out those that need what came before them, and counts them', async () => {
    // Decoded 1 P 2 B, shown 0, 120, 40, 80: then a key frame with a picture before it.
    const offsets: [number, number][] = [
      [1, 40],
      [1, 120],
      [2, 0],
      [1, 80],
      [1, 0],
      [4, 40],
    ];
    expect(await times({ durations: [[10, 40]], offsets, keys: [1, 5, 8] })).toMatchObject({
      timesSeconds: [0.04, 0.32],
      openCount: 1,
    });
  });

  it('says when the last picture ends', async () => {
    expect((await times(plain))?.endSeconds).toBe(4);
    expect((await times({ ...plain, offsets: [[100, 80]], edits: [[2400, 80]] }))?.endSeconds).toBe(4);
  });

  it.each([
    [
      'pieces put together',
      {
        ...plain,
        edits: [
          [600, 0],
          [600, 2000],
        ],
      },
    ],
    ['a table that promises thousands of millions', { durations: [[0xffffffff, 1]] }],
    ['no pictures: they are in fragments', { durations: [] }],
  ] as [string, Film][])('does not know of %s', async (_, film) => {
    expect(await times(film)).toBeNull();
  });

  it('are of the track that was asked for', async () => {
    const file = movie(track('soun', plain), track('vide', { ...plain, keys: [1] }));
    expect((await keyFramesIn(file, 1)).found?.timesSeconds).toEqual([0]);
    expect((await keyFramesIn(file, 0)).found).toBeNull();
    expect((await keyFramesIn(file, 2)).found).toBeNull();
  });

  it('are found behind gigabytes of pictures without reading those', async () => {
    const index = movie(track('vide', plain));
    const { found, bytesRead } = await keyFramesIn(Buffer.concat([makeBox('mdat', pictures), index]));
    expect(found?.timesSeconds).toHaveLength(4);
    expect(bytesRead).toBeLessThan(index.length + 100);
  });

  it('end in null, never in an error, wherever the file is cut off or damaged', async () => {
    const file = Buffer.concat([
      makeBox('ftyp', Buffer.alloc(8)),
      movie(track('vide', { ...plain, edits: [[2400, 0]] })),
    ]);
    for (let length = 0; length < file.length; length += 7) {
      expect((await keyFramesIn(file.subarray(0, length))).found).toBeNull();
      const flipped = Buffer.from(file);
      flipped[length] = (flipped[length] ?? 0) ^ 0xff;
      await keyFramesIn(flipped);
    }
  });
});
