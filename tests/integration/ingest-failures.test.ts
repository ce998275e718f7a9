import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/server/db';
import { mediaTools } from '@/server/process/media-tools';
import { emptyCatalogue, importLibrary } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(emptyCatalogue);

/** The bad file must fail in a sentence that matches, and a good one beside it must not suffer. */
async function expectFailure(file: string, sentence: RegExp) {
  await library.film('Good (2000).mp4', { seed: 11 });
  const results = await library.import();
  expect(results.get(file)).toMatchObject({
    state: 'failed',
    reason: expect.stringMatching(sentence) as string,
    titleId: null,
    videoId: null,
    watchPath: null,
  });
  expect(results.get('Good (2000).mp4')).toMatchObject({ state: 'added' });
}

describe('one bad file stops nothing and is named with its reason', () => {
  it('no bytes at all', async () => {
    await library.file('Bad (2001).mp4', '');
    await expectFailure('Bad (2001).mp4', /empty/);
  });

  it('text named .mp4', async () => {
    await library.file('Bad (2001).mp4', 'This is not a film.\n'.repeat(1000));
    await expectFailure('Bad (2001).mp4', /Not a video/);
  });

  it.each(['.mp4', '.mkv', '.mov', '.flv'])('a copy that broke off, as %s', async (extension) => {
    const file = await library.film(`Bad (2001)${extension}`, { seconds: 8 });
    const { length } = await readFile(file);
    await truncate(file, Math.floor(length * 0.4));
    await expectFailure(`Bad (2001)${extension}`, /cut off|damaged/);
  });

  it.each(['.mkv', '.flv'])(
    'a copy of which more than half is there plays that far, as %s',
    async (extension) => {
      const file = await library.film(`Short (2001)${extension}`, { seconds: 8 });
      const { length } = await readFile(file);
      await truncate(file, Math.floor(length * 0.7));
      const result = (await library.import()).get(`Short (2001)${extension}`);
      expect(result).toMatchObject({
        state: 'added',
        reason: expect.stringMatching(/plays for \d s of the 8 s/) as string,
      });
    },
  );

  it('sound without a picture', async () => {
    const film = await library.film('Good (2000).mp4', { seed: 11 });
    const { ffmpeg } = await mediaTools();
    await promisify(execFile)(ffmpeg.path, [
      '-v',
      'error',
      '-i',
      film,
      '-vn',
      '-c',
      'copy',
      library.path('Song.mp4'),
    ]);
    await expectFailure('Song.mp4', /no video/);
  });

  it('the second part of a film in two files', async () => {
    await library.film('Film (2001)-cd2.mp4', { seed: 2 });
    await expectFailure('Film (2001)-cd2.mp4', /Part 2/);
  });

  it('no permission to read a file, or to look into a folder', async () => {
    await chmod(await library.film('Bad (2001).mp4'), 0o000);
    await library.film('Good (2000).mp4', { seed: 11 });
    await mkdir(library.path('Locked'), { mode: 0o000 });
    const results = await unprivileged(() => library.import({ isDryRun: true }));
    expect(results.get('Bad (2001).mp4')).toMatchObject({
      state: 'failed',
      reason: 'Dex may not read this file',
    });
    expect(results.get('Locked')).toMatchObject({
      state: 'failed',
      reason: 'Dex may not look into this folder',
    });
    expect(results.has('Good (2000).mp4')).toBe(true);
  });
});

const NOBODY = 65_534;

/** Root may read everything, so where tests run as root this part runs as somebody else. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  await chmod(path.dirname(library.path()), 0o755);
  await chmod(library.path(), 0o755);
  await (await database()).orm.titles.first();
  await mediaTools();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('ffmpeg is kept from everything but the file', () => {
  it.each([
    [
      'an HLS playlist',
      (secret: string) => `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${secret}\n#EXT-X-ENDLIST\n`,
    ],
    ['a concat script', (secret: string) => `ffconcat version 1.0\nfile ${secret}\n`],
    [
      'a DASH manifest',
      (secret: string) =>
        `<?xml version="1.0"?><MPD><Period><AdaptationSet><Representation><BaseURL>${secret}</BaseURL></Representation></AdaptationSet></Period></MPD>`,
    ],
    [
      'an SDP description',
      () => 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
    ],
  ])('%s named .mp4 opens no other file', async (_, text) => {
    const secret = await library.film('Secret (1999).mp4', { seed: 7 });
    for (const name of ['Trap (2001).mp4', 'Trap (2002).mkv']) await library.file(name, text(secret));
    const results = await library.import();
    expect(results.get('Trap (2001).mp4')).toMatchObject({ state: 'failed' });
    expect(results.get('Trap (2002).mkv')).toMatchObject({ state: 'failed' });
  });

  it('takes a name that looks like an option or an address for a name', async () => {
    for (const name of [
      '-i (2001).mp4',
      'http:film (2002).mp4',
      'concat:a|b (2003).mp4',
      "%03d 'q' (2004).mp4",
    ]) {
      await library.film(name, { seed: name.length });
    }
    expect([...(await library.import()).values()].map(({ state, reason }) => [state, reason])).toEqual(
      Array(4).fill(['added', null]),
    );
  });
});

describe('what is not a film of the folder is left alone', () => {
  it('hidden files, samples and other files', async () => {
    await library.film('Film (2019)/Film (2019).mp4');
    await library.film('Film (2019)/.hidden.mp4', { seed: 1 });
    await library.film('.trash/Old (2000).mp4', { seed: 1 });
    await library.film('Film (2019)/Sample/film-sample.mp4', { seed: 1 });
    await library.file('Film (2019)/readme.txt', 'hello');
    expect([...(await library.import()).keys()]).toEqual(['Film (2019)/Film (2019).mp4']);
  });

  it('links: to a film outside, to a folder outside, to a film inside, and in a circle', async () => {
    const outside = await library.film('outside/Secret (1999).mp4', { seed: 1 });
    await library.film('inside/Film (2019).mp4');
    await symlink(outside, library.path('inside/Leak (2000).mp4'));
    await symlink(path.dirname(outside), library.path('inside/leak'));
    await symlink('Film (2019).mp4', library.path('inside/Again (2019).mp4'));
    await symlink('.', library.path('inside/circle'));
    const { importFolder } = await import('@/modules/ingest/server');
    const results = [];
    for await (const result of importFolder(library.path('inside')))
      results.push([path.basename(result.file), result.state]);
    expect(results.sort()).toEqual([
      ['Film (2019).mp4', 'added'],
      ['Leak (2000).mp4', 'failed'],
    ]);
  });
});

describe('an import as a whole', () => {
  it('refuses what is not a folder', async () => {
    const { importFolder } = await import('@/modules/ingest/server');
    const first = (folder: string) => importFolder(folder)[Symbol.asyncIterator]().next();
    await expect(first(library.path('nowhere'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(first(await library.file('file.txt', ''))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('stops when it is told to, and goes on where it was', async () => {
    for (let number = 1; number <= 5; number += 1)
      await library.film(`Film ${String(number)} (2000).mp4`, { seed: number });
    const { importFolder } = await import('@/modules/ingest/server');
    const stop = new AbortController();
    const run = async () => {
      for await (const _ of importFolder(library.path(), { signal: stop.signal }))
        stop.abort(new Error('enough'));
    };
    await expect(run()).rejects.toThrow('enough');
    const { orm } = await database();
    expect((await orm.titles.where({ isAvailable: true }).all()).length).toBeLessThan(5);

    await library.import();
    expect(await orm.titles.where({ isAvailable: true }).all()).toHaveLength(5);
    expect(await orm.videos.all()).toHaveLength(5);
  });
});
