import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/server/db';
import { emptyCatalogue, importLibrary, titleOf, videoOf } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(emptyCatalogue);

const film = 'Film (2019)/Film (2019).mp4';
const nfo = (plot: string) => `<movie><title>Film</title><plot>${plot}</plot></movie>`;

describe('a second run', () => {
  it('finds nothing to do, and gives the same ids', async () => {
    await library.film(film);
    await library.film('Show/Season 01/Show S01E01.mp4', { seed: 1 });
    const first = await library.import();
    const second = await library.import();
    expect([...second.values()].map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    for (const [file, { titleId, videoId, watchPath }] of first)
      expect(second.get(file)).toMatchObject({ titleId, videoId, watchPath });
  });

  it('takes in an NFO, artwork and subtitles that came later', async () => {
    await library.film(film);
    const first = (await library.import()).get(film);
    await library.file('Film (2019)/movie.nfo', nfo('A plot.'));
    await library.file('Film (2019)/Film (2019).en.srt', '1\n00:00:00,000 --> 00:00:01,000\nHi\n');
    const second = (await library.import()).get(film);
    expect(second).toMatchObject({ state: 'updated', titleId: first!.titleId, videoId: first!.videoId });
    expect(await titleOf(second)).toMatchObject({ synopsis: 'A plot.' });
    expect((await videoOf(second)).subtitles).toHaveLength(1);
    expect((await library.import()).get(film)).toMatchObject({ state: 'unchanged' });
  });

  it('keeps the synopsis of a film that lost its NFO', async () => {
    await library.film(film);
    const file = await library.file('Film (2019)/movie.nfo', nfo('A plot.'));
    await library.import();
    await rm(file);
    expect(await titleOf((await library.import()).get(film))).toMatchObject({ synopsis: 'A plot.' });
  });

  it('reads a file again that has new content, under the same ids', async () => {
    await library.film(film);
    const first = (await library.import()).get(film);
    await library.film(film, { seed: 9, seconds: 3 });
    const second = (await library.import()).get(film);
    expect(second).toMatchObject({
      state: 'updated',
      reason: 'The file has new content',
      videoId: first!.videoId,
    });
    expect((await videoOf(second)).durationSeconds).toBeCloseTo(3, 0);
  });

  it('is not impressed by a file that was only touched', async () => {
    const file = await library.film(film);
    await library.import();
    await utimes(file, new Date(), new Date(Date.now() + 60_000));
    expect((await library.import()).get(film)).toMatchObject({ state: 'unchanged' });
  });
});

describe('a file that was moved or renamed', () => {
  it('keeps its video and title, and takes the better name', async () => {
    const file = await library.film('Flim (2019).mp4');
    const first = (await library.import()).get('Flim (2019).mp4');
    await rename(file, library.path('The Film (2018).mp4'));
    const results = await library.import();
    const second = results.get('The Film (2018).mp4');
    expect(second).toMatchObject({
      state: 'updated',
      reason: `Moved from ${file}`,
      titleId: first!.titleId,
      videoId: first!.videoId,
    });
    expect(results.size).toBe(1);
    expect(await titleOf(second)).toMatchObject({
      name: 'The Film',
      year: 2018,
      importKey: 'movie:the film:2018',
    });
    expect((await library.import()).get('The Film (2018).mp4')).toMatchObject({ state: 'unchanged' });
  });

  it('takes its series along when all of it moves', async () => {
    await library.film('Shwo/Season 01/Shwo S01E01.mp4', { seed: 1 });
    await library.film('Shwo/Season 01/Shwo S01E02.mp4', { seed: 2 });
    const before = (await library.import()).get('Shwo/Season 01/Shwo S01E01.mp4');
    await rename(library.path('Shwo'), library.path('Show'));
    const results = await library.import();
    const after = await titleOf(results.get('Show/Season 01/Shwo S01E02.mp4'));
    expect(after).toMatchObject({ _id: before!.titleId, name: 'Show', isAvailable: true });
    expect(after.seasons[0]!.episodes).toHaveLength(2);
  });

  it('moves to its new place when an episode gets another number', async () => {
    const file = await library.film('Show/Season 01/Show S01E01.mp4', { seed: 1 });
    const first = (await library.import()).get('Show/Season 01/Show S01E01.mp4');
    await library.file('.keep', '');
    await rename(file, library.path('Show/Season 01/Show S01E07.mp4'));
    const title = await titleOf((await library.import()).get('Show/Season 01/Show S01E07.mp4'));
    expect(
      title.seasons.map((season) => season.episodes.map(({ number, videoId }) => [number, videoId])),
    ).toEqual([[[7, first!.videoId]]]);
  });

  it('is told from a copy, which is another video', async () => {
    await library.film('Film (2019).mp4');
    const first = (await library.import()).get('Film (2019).mp4');
    await library.film('Copy (2019).mp4');
    const results = await library.import();
    expect(results.get('Film (2019).mp4')).toMatchObject({ state: 'unchanged' });
    expect(results.get('Copy (2019).mp4')).toMatchObject({ state: 'added' });
    expect(results.get('Copy (2019).mp4')!.videoId).not.toBe(first!.videoId);
  });
});

describe('what a person edited', () => {
  it('is never overwritten, whatever the NFO says later', async () => {
    await library.film(film);
    const first = (await library.import()).get(film);
    const { orm } = await database();
    await orm.titles
      .where({ _id: first!.titleId! })
      .updateAndCount({ name: 'My name', sortName: 'my name', editedFields: ['name'] });
    await library.file('Film (2019)/movie.nfo', nfo('A plot.'));
    expect(await titleOf((await library.import()).get(film))).toMatchObject({
      name: 'My name',
      sortName: 'my name',
      synopsis: 'A plot.',
    });
  });
});

describe('a file that is gone', () => {
  it('hides its film, deletes nothing, and brings it back as it was', async () => {
    const file = await library.film(film);
    await library.film('Other (2000).mp4', { seed: 3 });
    const first = (await library.import()).get(film);
    await rm(file);
    const gone = (await library.import()).get(film);
    expect(gone).toMatchObject({
      state: 'updated',
      titleId: first!.titleId,
      videoId: first!.videoId,
      watchPath: null,
    });
    expect(await titleOf(first)).toMatchObject({ isAvailable: false, videoId: first!.videoId });
    expect(await videoOf(first)).toMatchObject({ state: 'missing' });
    expect((await library.import()).has(film)).toBe(false);

    await library.film(film);
    const back = (await library.import()).get(film);
    expect(back).toMatchObject({
      state: 'updated',
      reason: 'The file is back',
      titleId: first!.titleId,
      videoId: first!.videoId,
    });
    expect(await titleOf(back)).toMatchObject({ isAvailable: true });
  });

  it('leaves the rest of a series to be watched', async () => {
    const file = await library.film('Show/Season 01/Show S01E01.mp4', { seed: 1 });
    await library.film('Show/Season 01/Show S01E02.mp4', { seed: 2 });
    const first = (await library.import()).get('Show/Season 01/Show S01E02.mp4');
    await rm(file);
    await library.import();
    const title = await titleOf(first);
    expect(title).toMatchObject({ isAvailable: true, videoId: first!.videoId });
    expect(title.seasons[0]!.episodes.map(({ number }) => number)).toEqual([2]);
  });

  it('lets another version of the film take over', async () => {
    const file = await library.film('Film (2019)/Film (2019) - 1080p.mp4');
    await library.film('Film (2019)/Film (2019) - 720p.mp4', { seed: 4 });
    const second = (await library.import()).get('Film (2019)/Film (2019) - 720p.mp4');
    await rm(file);
    await library.import();
    expect(await titleOf(second)).toMatchObject({ isAvailable: true, videoId: second!.videoId });
  });

  it('hides a film whose file was overwritten with something else', async () => {
    const file = await library.film(film);
    const first = (await library.import()).get(film);
    await writeFile(file, 'oops');
    expect((await library.import()).get(film)).toMatchObject({ state: 'failed' });
    expect(await titleOf(first)).toMatchObject({ isAvailable: false });
    expect(await videoOf(first)).toMatchObject({ state: 'failed' });
  });
});

describe('a dry run', () => {
  it('says what would change and changes nothing', async () => {
    await library.film(film);
    const first = (await library.import()).get(film);
    await library.film('New (2020).mp4', { seed: 1 });
    await library.file('Bad (2020).mp4', 'text');
    await rename(library.path(film), library.path('Film (2019)/Film.mp4'));
    const plan = await library.import({ isDryRun: true });
    expect(plan.get('New (2020).mp4')).toMatchObject({
      state: 'added',
      titleId: null,
      videoId: null,
      watchPath: null,
    });
    expect(plan.get('Bad (2020).mp4')).toMatchObject({ state: 'failed' });
    expect(plan.get('Film (2019)/Film.mp4')).toMatchObject({ state: 'updated', titleId: first!.titleId });
    expect(plan.size).toBe(3);

    const { orm } = await database();
    expect(await orm.titles.all()).toHaveLength(1);
    expect((await videoOf(first)).sourcePath).toBe(library.path(film));
  });
});
