import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { burnedIn, findRendition, isRung } from '@/media/renditions/stream-plan';
import { burnInFilter } from '@/media/subtitles/burn-in';
import { evictNow } from '@/modules/encoding/evict-renditions';
import { burnedInRank } from '@/modules/encoding/fill-rules';
import { planAll } from '@/modules/encoding/plan-renditions';
import { runEncode } from '@/modules/encoding/run-encode';
import { findInit } from '@/modules/encoding/settle-init';
import { endAllRuns, initOf, openSegment, planOf } from '@/modules/encoding/server';
import { findRenditionsOf } from '@/modules/encoding/store-renditions';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { h264 } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';
import { makePictureFilm } from '../support/picture-subtitles';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-burn-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seconds = 8;
const rate = 5;

async function ffmpeg(...args: string[]): Promise<Buffer> {
  const { ffmpeg: tool } = await mediaTools();
  const all = ['-v', 'error', '-nostdin', '-y', ...args];
  return (await runProgram({ program: tool.path, args: all, timeoutMs: 60_000 })).stdout;
}

const box = { x: 440, y: 600, width: 400, height: 100 };

/** A black film of this size with a box low in the middle from 1 to 3 s and from 5 to 6 s. */
const makeFilm = (name: string, size: string) =>
  makePictureFilm(path.join(folder, `${name}.mkv`), {
    boxes: [
      { fromSeconds: 1, toSeconds: 3, ...box },
      { fromSeconds: 5, toSeconds: 6, ...box },
    ],
    ...{ size, rate, seconds, video: h264 },
  });

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

it('draws those of DVDs, too', async () => {
  const file = path.join(folder, 'dvd.mkv');
  const film = await makeFilm('disc', '640x360');
  await ffmpeg('-i', film, '-map', '0', '-c:v', 'copy', '-c:s', 'dvdsub', file);
  const shown = lit(await brightness(file, { width: 320, height: 180 }, { x: 160, y: 162 }));
  expect(shown).toContain(2);
  expect(shown).not.toContain(0.4);
});

describe('a film with subtitles that are pictures', () => {
  let videoId = '';
  beforeAll(async () => {
    // One line after the other, each for six seconds with a pause of one: longer than a segment.
    const boxes = [1, 8, 15].map((fromSeconds) => ({ fromSeconds, toSeconds: fromSeconds + 6, ...box }));
    const film = { boxes, size: '640x360', rate: 25, seconds: 24, video: ['-c:v', 'mpeg4', '-g', '25'] };
    const sourcePath = await makePictureFilm(path.join(folder, 'film.mkv'), film);
    const changes = { sourcePath, contentHash: 'd'.repeat(64), isWebPlayable: false };
    videoId = (await makeVideo((await makeTitle())._id, changes))._id;
  });
  afterAll(() => endAllRuns());

  /** Brightness of what is low in the middle of each picture of a segment. */
  async function brightnessIn(name: string, pieces: readonly Uint8Array[]): Promise<number[]> {
    const file = path.join(folder, `${name}.mp4`);
    await writeFile(file, Buffer.concat(pieces));
    // The middle of the box: a ninth of the height, from five sixths on.
    const crop = 'crop=iw/8:ih/18:iw*7/16:ih*31/36,scale=1:1:flags=area,format=gray';
    return [...(await ffmpeg('-i', file, '-vf', crop, '-f', 'rawvideo', 'pipe:1'))];
  }

  async function brightnessOf(renditionId: string, n: number): Promise<number[]> {
    const opened = await openSegment(
      { videoId, renditionId, n, viewerId: 'kim' },
      AbortSignal.timeout(60_000),
    );
    if (opened.kind !== 'making') throw new Error('It was there already');
    const pieces = [await initOf(videoId, renditionId)];
    for await (const piece of opened.chunks) pieces.push(piece);
    return brightnessIn(`${renditionId}-${String(n)}`, pieces);
  }

  it('can be had with them in every rung, and in no other', async () => {
    const { plan } = await planOf(videoId);
    expect(plan.burnIns).toEqual([1]);
    const wish = { videoId, n: 0, viewerId: 'kim' };
    for (const renditionId of ['v240-s0', 'v240-s2', 'a1-s1', 'v9-s1'])
      await expect(openSegment({ ...wish, renditionId }, AbortSignal.timeout(1_000))).rejects.toMatchObject({
        code: 'not_found',
      });
  });

  it('has them also where a line began before the segment that is asked for first', async () => {
    // From 12 to 14 s, while the line from 8 s is shown.
    const made = await brightnessOf('v240-s1', 6);
    expect(made).toHaveLength(50);
    expect(Math.min(...made)).toBeGreaterThan(200);
    expect(Math.max(...(await brightnessOf('v240', 6)))).toBeLessThan(40);
  });

  it('has them in what is made ahead together with clean pictures', async () => {
    const { plan, contentHash, sourcePath } = await planOf(videoId);
    const renditions = ['v240', 'v240-s1'].map((id) => findRendition(plan, id)!);
    const made: Record<string, Uint8Array[]> = {};
    const run = runEncode({
      ...{ place: { videoId, contentHash }, source: { path: sourcePath, facts: plan.source } },
      ...{ timeline: plan.timeline, renditions, from: 8, to: 9, quality: 'final', niceness: 0 },
      signal: AbortSignal.timeout(60_000),
    });
    for await (const { renditionId, bytes } of run)
      (made[renditionId] ??= [await initOf(videoId, renditionId)]).push(bytes);
    // From 16 to 18 s.
    expect(Math.min(...(await brightnessIn('drawn', made['v240-s1']!)))).toBeGreaterThan(200);
    expect(Math.max(...(await brightnessIn('clean', made.v240!)))).toBeLessThan(40);
  });

  it('goes on without them where they cannot be drawn', async () => {
    const { plan, contentHash, sourcePath } = await planOf(videoId);
    const [clean] = plan.video.filter(isRung);
    const pieces: Uint8Array[] = [];
    const run = runEncode({
      ...{ place: { videoId, contentHash }, source: { path: sourcePath, facts: plan.source } },
      ...{ timeline: plan.timeline, renditions: [burnedIn(clean!, 9)], from: 4, to: 5, niceness: 0 },
      ...{ quality: 'draft', signal: AbortSignal.timeout(60_000) },
    });
    for await (const { bytes } of run) pieces.push(bytes);
    const init = await findInit({ videoId, contentHash, renditionId: `${clean!.id}-s9` });
    expect(await brightnessIn('without', [init!, ...pieces])).toHaveLength(50);
  });

  it('remembers who wants them, makes them ahead from then on, and gives them up first', async () => {
    await expect
      .poll(async () => (await findRenditionsOf([videoId])).map(({ renditionId }) => renditionId))
      .toContain('v240-s1');
    await planAll(new AbortController().signal);
    const rows = await findRenditionsOf([videoId]);
    expect(rows.find(({ renditionId }) => renditionId === 'v240-s1')).toMatchObject({ rank: burnedInRank });
    expect(await evictNow()).toBe(0);
  });
});
