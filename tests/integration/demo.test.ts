import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { escapement } from '@/modules/ingest/demo/content/escapement';
import { firstSnow } from '@/modules/ingest/demo/content/first-snow';
import { lanternRock } from '@/modules/ingest/demo/content/lantern-rock';
import { demoFolder } from '@/modules/ingest/demo/make-demo-library';
import { makeDemoLibrary, removeDemoLibrary, type DemoOptions } from '@/modules/ingest/server';
import { database } from '@/server/db';
import { importLibrary } from '../support/import-library';

// The same code as for the whole library, on two films and one episode, three seconds long and 180 lines high.
const [opening = []] = lanternRock.seasons;
const tiny: DemoOptions = {
  programme: { films: [firstSnow, escapement], series: [{ ...lanternRock, seasons: [opening.slice(0, 1)] }] },
  quality: { size: { width: 320, height: 180 }, maxSeconds: 3 },
  // One of the three is still waiting when the first is made.
  atOnce: 2,
};
const filmFile = () => path.join(demoFolder(), 'Films', 'First Snow (2025)', 'First Snow (2025).mp4');
const digest = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function titles() {
  const { orm } = await database();
  return orm.titles.where({ isAvailable: true }).all();
}

describe('the demo library', () => {
  const library = importLibrary();
  afterAll(() => rm(demoFolder(), { recursive: true, force: true }));

  it('keeps what is finished when it is stopped, and goes on from there', async () => {
    const stop = new AbortController();
    const made: string[] = [];
    const firstRun = makeDemoLibrary({
      ...tiny,
      signal: stop.signal,
      onProgress: ({ name }) => {
        made.push(name);
        stop.abort(new Error('stopped by the test'));
      },
    });
    await expect(firstRun).rejects.toThrow('stopped by the test');
    const finished = await titles();
    expect(finished.length).toBeGreaterThanOrEqual(made.length);
    expect(finished.length).toBeLessThan(3);

    const outcome = await makeDemoLibrary(tiny);
    expect(outcome).toEqual({ state: 'made', total: 3, added: 3 - finished.length, failed: 0 });
    expect((await titles()).map(({ name }) => name).sort()).toEqual([
      'Escapement',
      'First Snow',
      'Lantern Rock',
    ]);
  });

  it('gives every title what its page shows: pictures, credits, a film that plays, subtitles in two languages', async () => {
    const { orm } = await database();
    for (const title of await titles()) {
      expect(title).toMatchObject({ isDemo: true });
      expect([title.artwork.poster, title.artwork.backdrop, title.artwork.logo]).not.toContain(null);
      expect(title.credits.length).toBeGreaterThan(2);
      const [video] = await orm.videos.where({ titleId: title._id }).all();
      expect(video).toMatchObject({ state: 'ready', isWebPlayable: true, width: 320, height: 180 });
      expect(video?.durationSeconds).toBeCloseTo(3, 0);
      expect(video?.subtitles.map(({ language }) => language).sort()).toEqual(['de', 'en']);
    }
  });

  it('leaves alone what is there, and renders the same bytes when it is not', async () => {
    const before = await digest(filmFile());
    const { mtimeMs } = await stat(filmFile());
    expect(await makeDemoLibrary(tiny)).toMatchObject({ state: 'unchanged', added: 0, failed: 0 });
    expect((await stat(filmFile())).mtimeMs).toBe(mtimeMs);
    await rm(filmFile());
    await makeDemoLibrary(tiny);
    expect(await digest(filmFile())).toBe(before);
  });

  it('is removed with its files and nothing else, and does not come back by itself', async () => {
    await library.open();
    await library.film('Own Film (2020).mp4');
    await library.import();
    expect(await removeDemoLibrary()).toEqual({ titles: 3, videos: 3 });
    expect((await titles()).map(({ name }) => name)).toEqual(['Own Film']);
    await expect(stat(demoFolder())).rejects.toThrow('ENOENT');
    expect(await makeDemoLibrary(tiny)).toMatchObject({ state: 'skipped' });
    expect(await makeDemoLibrary({ ...tiny, isForced: true })).toMatchObject({ state: 'made', added: 3 });
  });
});
