import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { burnInFilter } from '@/media/subtitles/burn-in';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { pictureSubtitles } from '../support/picture-subtitles';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-burn-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seconds = 8;
const rate = 5;

async function ffmpeg(...args: string[]): Promise<Buffer> {
  const { ffmpeg: tool } = await mediaTools();
  const all = ['-v', 'error', '-nostdin', '-y', ...args];
  return (await runProgram({ program: tool.path, args: all, timeoutMs: 60_000 })).stdout;
}

/** A black film of this size with a box low in the middle from 1 to 3 s and from 5 to 6 s. */
async function makeFilm(name: string, size: string): Promise<string> {
  const [sup, file] = [path.join(folder, `${name}.sup`), path.join(folder, `${name}.mkv`)];
  const box = { x: 440, y: 600, width: 400, height: 100 };
  writeFileSync(
    sup,
    pictureSubtitles([
      { fromSeconds: 1, toSeconds: 3, ...box },
      { fromSeconds: 5, toSeconds: 6, ...box },
    ]),
  );
  const picture = `color=black:size=${size}:rate=${String(rate)}:duration=${String(seconds)}`;
  await ffmpeg(
    ...['-copyts', '-f', 'lavfi', '-i', picture, '-f', 'sup', '-i', sup, '-map', '0', '-map', '1'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:s', 'copy', file],
  );
  return file;
}

type Size = { width: number; height: number };

/** Brightness of one point in every picture of the film with its subtitles drawn in. */
async function brightness(file: string, size: Size, at: { x: number; y: number }): Promise<number[]> {
  const { width, height } = size;
  const graph = `[0:0]scale=w=${String(width)}:h=${String(height)}[base];${burnInFilter({ streamIndex: 1, size, zeroSeconds: 0, from: '[base]', to: '[burned]' })};[burned]format=gray[grey]`;
  const raw = await ffmpeg(
    '-i',
    file,
    '-filter_complex',
    graph,
    '-map',
    '[grey]',
    '-f',
    'rawvideo',
    'pipe:1',
  );
  const pictures = Math.floor(raw.length / (width * height));
  return Array.from({ length: pictures }, (_, index) => raw[index * width * height + at.y * width + at.x]!);
}

const lit = (values: readonly number[]) =>
  values.flatMap((value, index) => (value > 128 ? [index / rate] : []));

describe('subtitles that are pictures are drawn into the film', () => {
  let wide = '';
  let cut = '';
  beforeAll(async () => {
    [wide, cut] = [await makeFilm('wide', '640x360'), await makeFilm('cut', '640x268')];
  });

  it('while they are said, and not longer', async () => {
    const size = { width: 320, height: 180 };
    const shown = lit(await brightness(wide, size, { x: 160, y: 162 }));
    expect(shown).toEqual([1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 5, 5.2, 5.4, 5.6, 5.8]);
    expect(lit(await brightness(wide, size, { x: 160, y: 90 }))).toEqual([]);
    expect(lit(await brightness(wide, size, { x: 60, y: 162 }))).toEqual([]);
  });

  it('inside the picture of a film whose bars were cut off', async () => {
    // The canvas has the bars: without care the text would be where there is no picture.
    const shown = lit(await brightness(cut, { width: 320, height: 134 }, { x: 160, y: 116 }));
    expect(shown).toContain(2);
  });
});
