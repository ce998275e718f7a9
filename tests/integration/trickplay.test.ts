import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wantedSeconds } from '@/media/trickplay/choose-pictures';
import { pictureCount, placeOnSheet, sheetCount } from '@/media/trickplay/trickplay';
import { fillExtras } from '@/modules/encoding/extras';
import { fillTrickplay, trickplayOf, trickplaySheet } from '@/modules/encoding/trickplay';
import { planOf } from '@/modules/encoding/plan-video';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeTitle, makeVideo } from '../support/make-title';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-trickplay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seconds = 140;
/** Brighter with every second, and whiter on the left: a picture tells its time and which side is up. */
const picture = `nullsrc=size=160x90:rate=5:duration=${String(seconds)},geq=lum='16+T*1.4+if(lt(X,W/8),30,0)':cb=128:cr=128`;
const timeOf = (brightness: number) => (brightness - 16) / 1.4;

async function ffmpeg(...args: string[]) {
  const { ffmpeg: tool } = await mediaTools();
  await runProgram({
    program: tool.path,
    args: ['-v', 'error', '-nostdin', '-y', ...args],
    timeoutMs: 60_000,
  });
}

async function addVideo(file: string) {
  const title = await makeTitle();
  return (await makeVideo(title._id, { sourcePath: file }))._id;
}

/** Full range, as JPEG has it, back to the one of video. */
const toVideoRange = (value: number) => (value * 219) / 255 + 16;

async function brightnessAt(key: string, x: number, y: number): Promise<number> {
  const bytes = mediaStorage().localPath(key)!;
  const { data } = await sharp(bytes)
    .extract({ left: x, top: y, width: 4, height: 4 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return toVideoRange(data.reduce((sum, value) => sum + value, 0) / data.length);
}

const films = {
  'a film with a key frame every 2 s': ['-g', '10'],
  'a film with one key frame': ['-g', '9999', '-sc_threshold', '0'],
};

describe.each(Object.entries(films))('the preview pictures of %s', (name, gop) => {
  const file = path.join(folder, `${name}.mp4`);
  let videoId = '';
  beforeAll(async () => {
    await ffmpeg('-f', 'lavfi', '-i', picture, ...['-c:v', 'libx264', '-preset', 'ultrafast', ...gop, file]);
    videoId = await addVideo(file);
  });

  it('show the moment that they stand for', async () => {
    const trickplay = (await trickplayOf(videoId))!;
    expect(trickplay).toMatchObject({ width: 160, height: 90, intervalSeconds: 5, isComplete: false });
    const last = pictureCount(trickplay) - 1;
    for (const index of [0, 7, 24, last]) {
      const [sheet, place] = [Math.floor(index / 25), index % 25];
      const key = await trickplaySheet(videoId, sheet);
      const { x, y } = placeOnSheet(trickplay, index);
      const seen = timeOf(await brightnessAt(key, x + 80, y + 40));
      expect(Math.abs(seen - wantedSeconds(trickplay, sheet, place))).toBeLessThan(4);
    }
  });

  it('are all there in the end, and made once', async () => {
    const planned = await planOf(videoId);
    await fillTrickplay(videoId, planned, new AbortController().signal);
    const trickplay = (await trickplayOf(videoId))!;
    expect(trickplay.isComplete).toBe(true);
    expect(trickplay.sheetKeys).toHaveLength(sheetCount(trickplay));
    const before = await mediaStorage().stat(trickplay.sheetKeys[0]!);
    await trickplaySheet(videoId, 0);
    expect(await mediaStorage().stat(trickplay.sheetKeys[0]!)).toEqual(before);
    await expect(trickplaySheet(videoId, 99)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('a film of a phone held upright has upright pictures', async () => {
  const [flat, turned] = [path.join(folder, 'flat.mp4'), path.join(folder, 'turned.mp4')];
  const short = picture.replace(`duration=${String(seconds)}`, 'duration=4');
  await ffmpeg('-f', 'lavfi', '-i', short, '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', flat);
  await ffmpeg('-display_rotation', '90', '-i', flat, '-c', 'copy', turned).catch(() =>
    // What the option was before ffmpeg 6.
    ffmpeg('-i', flat, '-c', 'copy', '-metadata:s:v:0', 'rotate=270', turned),
  );
  const videoId = await addVideo(turned);
  const trickplay = (await trickplayOf(videoId))!;
  expect(trickplay.height).toBeGreaterThan(trickplay.width);
  const key = await trickplaySheet(videoId, 0);
  const [top, bottom] = [await brightnessAt(key, 40, 4), await brightnessAt(key, 40, trickplay.height - 8)];
  expect(Math.abs(top - bottom)).toBeGreaterThan(15);
});

it('pixels that are not square become square', async () => {
  const file = path.join(folder, 'wide.mkv');
  const tall = 'testsrc2=size=144x90:rate=5:duration=4,setsar=2/1';
  await ffmpeg('-f', 'lavfi', '-i', tall, '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', file);
  const trickplay = (await trickplayOf(await addVideo(file)))!;
  expect(trickplay.width / trickplay.height).toBeCloseTo(3.2, 1);
});

it('a film that cannot be read has none, and says so without a fuss', async () => {
  const file = path.join(folder, 'nothing.mkv');
  await ffmpeg('-f', 'lavfi', '-i', 'sine=duration=1', '-c:a', 'aac', '-vn', file);
  expect(await trickplayOf(await addVideo(file))).toBeNull();
});

it('what was made of an earlier content of a file is removed', async () => {
  const file = path.join(folder, 'changing.mkv');
  const short = picture.replace(`duration=${String(seconds)}`, 'duration=4');
  await ffmpeg('-f', 'lavfi', '-i', short, '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', file);
  const videoId = await addVideo(file);
  const outdated = `trickplay/${videoId}/0123456789abcdef/0.jpg`;
  await mediaStorage().put(outdated, Buffer.from('old'));
  await fillExtras(videoId, new AbortController().signal);
  expect(await mediaStorage().stat(outdated)).toBeNull();
  expect((await trickplayOf(videoId))!.isComplete).toBe(true);
  expect(await mediaStorage().stat((await trickplayOf(videoId))!.sheetKeys[0]!)).not.toBeNull();
});
