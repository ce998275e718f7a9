import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getMarkers } from '@/modules/encoding/contract';
import { fillMarkers, markersOf } from '@/modules/encoding/markers';
import { planOf } from '@/modules/encoding/plan-video';
import { database } from '@/server/db';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { makeTitle, makeVideo } from '../support/make-title';
import { enter } from '../support/site';
import { makeTune } from '../support/tune';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-markers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { response: known } = getMarkers;
const never = new AbortController().signal;

async function ffmpeg(...args: string[]) {
  const { ffmpeg: tool } = await mediaTools();
  await runProgram({
    program: tool.path,
    args: ['-v', 'error', '-nostdin', '-y', ...args],
    timeoutMs: 60_000,
  });
}

const sampleRate = 22_050;
const theme = makeTune(1, 15, sampleRate);

/** A film of one tone of grey with this sound, encoded as films are. */
async function makeEpisode(name: string, before: number, after: number, seed: number): Promise<string> {
  const parts = [makeTune(seed, before, sampleRate), theme, makeTune(seed + 1, after, sampleRate)];
  const samples = Int16Array.from(parts.flatMap((part) => [...part]));
  const [raw, file] = [path.join(folder, `${name}.raw`), path.join(folder, `${name}.mkv`)];
  writeFileSync(raw, Buffer.from(samples.buffer));
  const picture = `color=gray:size=64x36:rate=5:duration=${String(before + 15 + after)}`;
  await ffmpeg(
    ...['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', raw, '-f', 'lavfi', '-i', picture],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-g',
      '10',
      '-c:a',
      'aac',
      '-b:a',
      '96k',
      '-shortest',
      file,
    ],
  );
  return file;
}

async function makeSeason(files: readonly string[]): Promise<string[]> {
  const { orm } = await database();
  const title = await makeTitle({ kind: 'series', seasonCount: 1 });
  const episodes = [];
  for (const [index, sourcePath] of files.entries()) {
    const { _id } = await makeVideo(title._id, { sourcePath });
    const number = index + 1;
    episodes.push({
      ...{ number, lastNumber: number, name: `Part ${String(number)}`, synopsis: '', videoId: _id },
      ...{ durationSeconds: 100, still: null, addedAt: new Date() },
    });
  }
  await orm.titles.where({ _id: title._id }).update({ seasons: [{ number: 1, name: 'Season 1', episodes }] });
  return episodes.map(({ videoId }) => videoId);
}

describe('the titles of a season', () => {
  const starts = [6, 14.5, 2.25];
  let videoIds: string[] = [];
  beforeAll(async () => {
    const files = [];
    for (const [index, start] of starts.entries())
      files.push(await makeEpisode(`e${String(index)}`, start, 60, 100 + index * 10));
    videoIds = await makeSeason(files);
  });

  it('are found within half a second in every episode', async () => {
    for (const [index, videoId] of videoIds.entries()) {
      await fillMarkers(videoId, await planOf(videoId), never);
      const [intro, ...others] = await markersOf(videoId);
      expect(others).toEqual([]);
      expect(intro).toMatchObject({ kind: 'intro', label: '' });
      expect(Math.abs(intro!.startSeconds - starts[index]!)).toBeLessThan(0.5);
      expect(Math.abs(intro!.endSeconds - starts[index]! - 15)).toBeLessThan(0.5);
      expect(intro!.confidence).toBeGreaterThan(0.6);
    }
  });

  it('are what an editor says, until they are to be found again', async () => {
    const [videoId = ''] = videoIds;
    const [editor, viewer] = [await enter('editor@example.org'), await enter('viewer@example.org')];
    const address = `/api/studio/videos/${videoId}/markers`;
    expect((await viewer.send(address)).status).toBe(403);
    const found = known.parse(await (await editor.send(address)).json());
    expect(found).toMatchObject({ isEdited: false, markers: [{ kind: 'intro' }] });

    const intro = { kind: 'intro', startSeconds: 5, endSeconds: 900, label: '', confidence: 0.1 };
    const set = (markers: unknown) => editor.send(address, { method: 'PUT', json: { markers } });
    expect((await set([{ ...intro, startSeconds: 500 }])).status).toBe(422);
    expect((await set([{ ...intro, endSeconds: 4 }])).status).toBe(422);
    expect((await set([intro])).status).toBe(200);
    const { durationSeconds } = (await planOf(videoId)).plan.timeline;
    const edited = { ...intro, endSeconds: durationSeconds, confidence: 1 };
    await fillMarkers(videoId, await planOf(videoId), never);
    expect(await markersOf(videoId)).toEqual([edited]);

    expect((await editor.send(address, { method: 'DELETE' })).status).toBe(200);
    await expect.poll(() => markersOf(videoId), { timeout: 20_000 }).toEqual(found.markers);
  });

  it('are not in an episode that has none', async () => {
    const other = await makeEpisode('other', 50, 40, 300);
    const silent = path.join(folder, 'silent.mkv');
    await ffmpeg('-f', 'lavfi', '-i', 'color=gray:size=64x36:rate=5:duration=90', '-c:v', 'libx264', silent);
    for (const videoId of await makeSeason([other, silent])) {
      await fillMarkers(videoId, await planOf(videoId), never);
      expect(await markersOf(videoId)).toEqual([]);
    }
  });
});

it('finds chapters and credits of a film that stands alone', async () => {
  const file = path.join(folder, 'film.mkv');
  const chapters = path.join(folder, 'chapters.txt');
  const lines = [
    [0, 60, 'Chapter 1'],
    [60, 250, 'The Harbour'],
  ].map(([start, end, title]) => `[CHAPTER]\nTIMEBASE=1/1\nSTART=${start!}\nEND=${end!}\ntitle=${title!}\n`);
  writeFileSync(chapters, `;FFMETADATA1\n${lines.join('')}`);
  const writing = "drawbox=x=50:y=40:w=60:h=4:color=white:t=fill:enable='gte(t,210.4)'";
  const black = "drawbox=x=0:y=0:w=160:h=90:color=black:t=fill:enable='gte(t,210.4)'";
  const picture = `testsrc=size=160x90:rate=5:duration=250,${black},${writing}`;
  await ffmpeg(
    ...['-f', 'lavfi', '-i', picture, '-i', chapters, '-map_metadata', '1', '-map', '0:v'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '20', '-sc_threshold', '0', file],
  );
  const title = await makeTitle();
  const { _id } = await makeVideo(title._id, { sourcePath: file });
  await fillMarkers(_id, await planOf(_id), never);
  const markers = await markersOf(_id);
  expect(markers.map(({ kind, label }) => [kind, label])).toEqual([
    ['chapter', ''],
    ['chapter', 'The Harbour'],
    ['credits', ''],
  ]);
  expect(Math.abs(markers[2]!.startSeconds - 210.4)).toBeLessThan(0.6);
  expect(markers[2]!.endSeconds).toBeCloseTo(250, 0);
});
