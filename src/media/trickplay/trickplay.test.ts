import { describe, expect, it } from 'vitest';
import { choosePictures, isSparse, wantedSeconds } from './choose-pictures';
import { previewAt, readTrickplayVtt } from './read-trickplay-vtt';
import { readSmjpeg } from './smjpeg';
import { layOutTrickplay, pictureCount, picturesOn, sheetCount, sheetSize } from './trickplay';
import { trickplayPlaylist, trickplayVtt } from './trickplay-lists';

const hd = { width: 1920, height: 1080 };

describe('preview pictures have the shape of the film', () => {
  it.each([
    ['HD', hd, [320, 180]],
    ['scope', { width: 1920, height: 804 }, [320, 134]],
    ['a phone held upright', { width: 1080, height: 1920 }, [180, 320]],
    ['a tiny film', { width: 120, height: 90 }, [120, 90]],
    ['a ribbon', { width: 4000, height: 20 }, [320, 16]],
  ])('%s', (_, size, expected) => {
    const { width, height } = layOutTrickplay(size, 100);
    expect([width, height]).toEqual(expected);
  });
});

describe('there are as many as scrubbing needs', () => {
  it.each([
    [1, 1, 1],
    [60, 30, 2],
    [600, 120, 5],
    [7200, 1440, 58],
    [8 * 3600, 2880, 116],
  ])('%d s: %d on %d sheets', (duration, pictures, sheets) => {
    const layout = layOutTrickplay(hd, duration);
    expect([pictureCount(layout), sheetCount(layout)]).toEqual([pictures, sheets]);
  });

  it('makes the last sheet no taller than its pictures need', () => {
    const layout = layOutTrickplay(hd, 60);
    expect(picturesOn(layout, 1)).toBe(5);
    expect(sheetSize(layout, 1)).toEqual({ width: 1600, height: 180 });
  });
});

describe('the nearest picture goes to each place', () => {
  const layout = layOutTrickplay(hd, 600);
  const everyTwo = Array.from({ length: 70 }, (_, index) => index * 2);

  it('stands for the middle of its span', () => {
    expect(wantedSeconds(layout, 0, 0)).toBe(2.5);
    expect(wantedSeconds(layout, 1, 3)).toBe(142.5);
  });

  it('is never further away than key frames are apart', () => {
    choosePictures(layout, 0, everyTwo).forEach((chosen, index) => {
      expect(Math.abs(everyTwo[chosen!]! - wantedSeconds(layout, 0, index))).toBeLessThanOrEqual(1);
    });
  });

  it.each([
    ['every 2 s', everyTwo, false],
    ['every 10 s', Array.from({ length: 14 }, (_, index) => index * 10), false],
    ['every 20 s', Array.from({ length: 7 }, (_, index) => index * 20), true],
    ['only the first', [0], true],
    ['none', [], true],
  ])('key frames %s: too sparse is %s', (_, times, sparse) => {
    expect(isSparse(layout, 0, times)).toBe(sparse);
  });

  it('leaves a place empty when there is nothing at all', () => {
    expect(choosePictures(layout, 4, [])).toEqual(Array(20).fill(null));
  });
});

describe('the lists that players read', () => {
  const layout = layOutTrickplay(hd, 61);

  it('has a cue for each picture, with its part of the sheet', () => {
    const cues = trickplayVtt(layout).split('\n\n');
    expect(cues).toHaveLength(1 + 31);
    expect(cues[1]).toBe('00:00:00.000 --> 00:00:02.000\n0.jpg#xywh=0,0,320,180');
    expect(cues[7]).toBe('00:00:12.000 --> 00:00:14.000\n0.jpg#xywh=320,180,320,180');
    expect(cues.at(-1)).toBe('00:01:00.000 --> 00:01:01.000\n1.jpg#xywh=0,180,320,180\n');
  });

  it('is an image media playlist whose segments are sheets', () => {
    expect(trickplayPlaylist(layout)).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:50
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-IMAGES-ONLY
#EXTINF:50.000,
#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=5x5,DURATION=2.000
0.jpg
#EXTINF:11.000,
#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=5x2,DURATION=2.000
1.jpg
#EXT-X-ENDLIST
`);
  });
});

describe('a player finds the picture for a moment', () => {
  const previews = readTrickplayVtt(
    trickplayVtt(layOutTrickplay(hd, 61)),
    'https://example.org/media/v/x/trickplay/index.vtt',
  );
  it.each([
    [0, '0.jpg', 0, 0],
    [13.9, '0.jpg', 320, 180],
    [60.5, '1.jpg', 0, 180],
    [999, '1.jpg', 0, 180],
    [-5, '0.jpg', 0, 0],
  ])('at %d s', (seconds, file, x, y) => {
    const sheet = `https://example.org/media/v/x/trickplay/${file}`;
    expect(previewAt(previews, seconds)).toMatchObject({ sheet, x, y, width: 320, height: 180 });
  });

  it.each([
    ['nothing', ''],
    ['a page that is not there', '<html>404</html>'],
    ['subtitles', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n'],
  ])('and none in %s', (_, text) => {
    expect(previewAt(readTrickplayVtt(text, 'https://example.org/'), 1)).toBeNull();
  });
});

describe('reading what ffmpeg writes', () => {
  const part = (tag: string, ...numbers: number[]) => {
    const bytes = Buffer.alloc(4 + numbers.length * 4);
    bytes.write(tag, 0, 'latin1');
    numbers.forEach((value, index) => bytes.writeInt32BE(value, 4 + index * 4));
    return bytes;
  };
  const head = Buffer.concat([part('\0\nSM'), part('JPEG', 0, 0), part('_VID', 4, 7), part('HEND')]);
  const first = Buffer.concat([part('vidD', 1500, 3), Buffer.from('abc')]);
  const second = Buffer.concat([part('vidD', -40, 2), Buffer.from('de')]);

  it.each([
    ['a whole stream', [head, first, second, Buffer.from('DONE')], [1.5, -0.04]],
    ['a stream that broke off', [head, first, second.subarray(0, 13)], [1.5]],
    ['a head alone', [head], []],
    ['nothing', [], []],
    ['something else', [Buffer.from('not what we asked for, but long enough to be')], []],
  ])('%s', (_, parts, times) => {
    const pictures = readSmjpeg(Buffer.concat(parts));
    expect(pictures.map(({ atSeconds }) => atSeconds)).toEqual(times);
  });
});
