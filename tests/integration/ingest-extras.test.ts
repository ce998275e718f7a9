import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extrasOf, openTitle } from '@/modules/catalog/server';
import { importOne } from '@/modules/ingest/server';
import { database } from '@/server/db';
import { emptyCatalogue, importLibrary, titleOf, videoOf } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(emptyCatalogue);

const FILM = 'Film (2019)/Film (2019).mp4';
const TRAILER = 'Film (2019)/Film (2019)-trailer.mp4';
const kindsOf = async (result: Parameters<typeof titleOf>[0]) =>
  extrasOf(await titleOf(result)).map(({ kind, name }) => [kind, name]);

describe('what lies beside a film', () => {
  it('is found with it, plays, and is no title of its own', async () => {
    await library.film(FILM);
    await library.film(TRAILER, { seed: 1 });
    await library.film('Film (2019)/Extras/The making of a tide.mp4', { seed: 2 });
    await library.film('Film (2019)/Deleted Scenes/The dinner.mp4', { seed: 3 });
    await library.film('Film (2019)/Sample/sample.mp4', { seed: 4 });
    const results = await library.import();
    expect([...results.keys()].sort()).toEqual(
      [
        FILM,
        TRAILER,
        'Film (2019)/Deleted Scenes/The dinner.mp4',
        'Film (2019)/Extras/The making of a tide.mp4',
      ].sort(),
    );
    const title = await titleOf(results.get(FILM));
    expect(await kindsOf(results.get(FILM))).toEqual([
      ['trailer', ''],
      ['deleted-scene', 'The dinner'],
      ['other', 'The making of a tide'],
    ]);
    const { orm } = await database();
    expect(await orm.titles.all()).toHaveLength(1);
    expect(title.videoId).toBe(results.get(FILM)?.videoId);
    const seen = await openTitle(title._id, 18);
    expect(seen.extras[0]).toMatchObject({ videoId: results.get(TRAILER)?.videoId, kind: 'trailer' });
    expect(seen.extras[0]?.still?.src).toMatch(/^\/media\/p\//);
    expect(seen.previewVideoId).toBe(results.get(TRAILER)?.videoId);
    expect(await videoOf(results.get(TRAILER))).toMatchObject({ state: 'ready', extraKind: 'trailer' });

    const again = await library.import();
    expect([...again.values()].map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
  });

  it('of a show belongs to the show, whether it lies beside the seasons or within one', async () => {
    const first = 'Show/Season 01/Show S01E01.mp4';
    await library.film(first);
    await library.film('Show/Trailers/Season one.mp4', { seed: 1 });
    await library.film('Show/Season 01/Interviews/The cast.mp4', { seed: 2 });
    const results = await library.import();
    expect(await kindsOf(results.get(first))).toEqual([
      ['trailer', 'Season one'],
      ['interview', 'The cast'],
    ]);
  });

  it('in a folder of many films belongs to the one it is named after, and is left alone when nobody can tell', async () => {
    await library.film('Alpha (2001).mp4');
    await library.film('Beta (2002) - 1080p.mp4', { seed: 1 });
    await library.film('Alpha (2001)-trailer.mp4', { seed: 2 });
    await library.film('Beta (2002)-trailer2.mp4', { seed: 3 });
    await library.film('Gamma (2003)-trailer.mp4', { seed: 4 });
    const results = await library.import();
    expect(await kindsOf(results.get('Alpha (2001).mp4'))).toEqual([['trailer', '']]);
    expect(await kindsOf(results.get('Beta (2002) - 1080p.mp4'))).toEqual([['trailer', 'Trailer 2']]);
    expect(results.has('Gamma (2003)-trailer.mp4')).toBe(false);
  });

  it('is taken in alone, when it comes after its film', async () => {
    await library.film(FILM);
    const film = (await library.import()).get(FILM);
    const file = 'Film (2019)/Trailers/Teaser.mp4';
    await library.film(file, { seed: 1 });
    expect(await importOne(library.path(), file)).toMatchObject({ state: 'added', titleId: film?.titleId });
    expect(await kindsOf(film)).toEqual([['trailer', 'Teaser']]);
  });

  it('goes, comes back and moves as the same video', async () => {
    await library.film(FILM);
    await library.film(TRAILER, { seed: 1 });
    const first = await library.import();
    const away = path.join(path.dirname(library.path()), 'away.mp4');
    await rename(library.path(TRAILER), away);
    await library.import();
    expect(await kindsOf(first.get(FILM))).toEqual([]);
    expect((await titleOf(first.get(FILM))).isAvailable).toBe(true);

    const moved = 'Film (2019)/Trailers/Cinema.mp4';
    await library.film(FILM);
    await library.file('Film (2019)/Trailers/.keep', '');
    await rename(away, library.path(moved));
    const back = await library.import();
    expect(back.get(moved)?.videoId).toBe(first.get(TRAILER)?.videoId);
    expect(await kindsOf(first.get(FILM))).toEqual([['trailer', 'Cinema']]);
    await rm(away, { force: true });
  });

  it('becomes a film when its name says so, and the other way round', async () => {
    await library.film(FILM);
    const other = 'Film (2019)/The short one-short.mp4';
    await library.film(other, { seed: 1 });
    const before = await library.import();
    const film = 'Shortest (2020)/Shortest (2020).mp4';
    await library.file('Shortest (2020)/.keep', '');
    await rename(library.path(other), library.path(film));
    const after = await library.import();
    expect(await kindsOf(before.get(FILM))).toEqual([]);
    expect(await titleOf(after.get(film))).toMatchObject({ name: 'Shortest', isAvailable: true });
    await rename(library.path(film), library.path(other));
    await library.import();
    expect(await kindsOf(before.get(FILM))).toEqual([['short', '']]);
    expect(await titleOf(after.get(film))).toMatchObject({ isAvailable: false });
  });
});

describe('an NFO', () => {
  const nfo = (plot: string) => `<movie><title>Film</title><plot>${plot}</plot>
    <set><name>The Films</name><overview>All of them</overview></set>
    <tag>sea</tag><tag>based on a true story</tag><mood>Quiet</mood>
    <actor><name>Zoë Márquez</name><role>Ann</role></actor></movie>`;

  it('says the saga, tags and moods; a second import keeps what a person edited', async () => {
    await library.film(FILM);
    await library.file('Film (2019)/Film (2019).nfo', nfo('One.'));
    const result = (await library.import()).get(FILM);
    expect(await titleOf(result)).toMatchObject({
      collectionName: 'The Films',
      tags: ['sea', 'based on a true story', 'Quiet'],
      personKeys: ['zoe-marquez'],
    });

    const { orm } = await database();
    const edits = { tags: ['mine'], collectionName: 'My saga', editedFields: ['tags', 'collectionName'] };
    await orm.titles.where({ _id: result?.titleId ?? '' }).update(edits);
    await library.file('Film (2019)/Film (2019).nfo', nfo('Two.'));
    await library.import();
    expect(await titleOf(result)).toMatchObject({ ...edits, synopsis: 'Two.' });
  });

  it('names the trailer beside a film; one that it no longer names is a film', async () => {
    const teaser = 'Film (2019)/teaser.mp4';
    const naming = (trailer: string) => `<movie><title>Film</title><trailer>${trailer}</trailer></movie>`;
    await library.film(FILM);
    await library.film(teaser, { seed: 1 });
    await library.file('Film (2019)/Film (2019).nfo', naming('teaser.mp4'));
    const film = (await library.import()).get(FILM);
    expect(await kindsOf(film)).toEqual([['trailer', 'teaser']]);
    const { orm } = await database();
    expect(await orm.titles.all()).toHaveLength(1);

    await library.file('Film (2019)/Film (2019).nfo', naming('https://example.org/teaser.mp4'));
    const after = await library.import();
    expect(await kindsOf(film)).toEqual([]);
    expect(await videoOf(after.get(teaser))).toMatchObject({ extraKind: null, state: 'ready' });
  });

  it('called movie.nfo names the trailer of the only film beside it, and never a file elsewhere', async () => {
    const film = 'Film (2019)/Some film.mp4';
    await library.film(film);
    await library.film('Film (2019)/teaser.mp4', { seed: 1 });
    await library.film('elsewhere.mp4', { seed: 2 });
    const nfo = '<movie><title>A film</title><trailer>teaser.mp4</trailer></movie>';
    await library.file('Film (2019)/movie.nfo', nfo);
    const results = await library.import();
    expect(await titleOf(results.get(film))).toMatchObject({ name: 'A film' });
    expect(await kindsOf(results.get(film))).toEqual([['trailer', 'teaser']]);

    await library.file('Film (2019)/movie.nfo', nfo.replace('teaser.mp4', '../elsewhere.mp4'));
    expect(await kindsOf((await library.import()).get(film))).toEqual([]);
  });
});
