import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  countGenres,
  featuredTitle,
  listTitles,
  openMovie,
  openSeries,
  openTitle,
} from '@/modules/catalog/server';
import { countPlay, putFavorite, reportPlace } from '@/modules/library/server';
import { openRows } from '@/modules/recommend/server';
import type { Maturity } from '@/modules/profiles/contract';
import { makeMovie, makeSeries } from '../support/make-title';

const viewer = (maturityLimit: Maturity = 18) => ({ id: randomBytes(12).toString('hex'), maturityLimit });
const picture = {
  key: 'artwork/a/b',
  widths: [640],
  width: 640,
  height: 360,
  blur: 'data:image/webp;base64,AA==',
  hasAvif: null,
  isLettered: null,
};
const artwork = { poster: picture, backdrop: picture, logo: null, accent: '#223344' };

const all = { order: 'newest' as const, limit: 100 };

describe('a catalogue of movies and series', () => {
  const movies: string[] = [];
  let series: Awaited<ReturnType<typeof makeSeries>>;

  beforeAll(async () => {
    for (let index = 0; index < 12; index += 1) {
      const { titleId } = await makeMovie({
        name: `Film ${String(index).padStart(2, '0')}`,
        genres: index % 2 ? ['Noir', 'Drama'] : ['Drama'],
        maturity: index < 4 ? 16 : 0,
        addedAt: new Date(1_700_000_000_000 + 1000 * Math.floor(index / 3)),
        artwork,
      });
      movies.push(titleId);
    }
    series = await makeSeries({ name: 'The Tides', genres: ['Drama'], artwork });
    await makeMovie({ name: 'Unplugged', isAvailable: false, genres: ['Lost'] });
  });

  it.each([['newest'], ['name'], ['trending']] as const)(
    'is read page by page by %s, without gap or repetition',
    async (order) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await listTitles('movie', { order, limit: 5, cursor: cursor ?? undefined }, 18);
        seen.push(...page.items.map((card) => card.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect([...seen].sort()).toEqual([...movies].sort());
      if (order === 'name') expect(seen).toEqual(movies);
    },
  );

  it('shows a child nothing above its limit, anywhere', async () => {
    const child = viewer(7);
    const grown = movies.slice(0, 4);
    const cards = (await listTitles('movie', all, 7)).items;
    expect(cards.filter((card) => grown.includes(card.id))).toEqual([]);
    expect(cards).toHaveLength(8);
    await expect(openTitle(grown[0] ?? '', 7)).rejects.toMatchObject({ code: 'not_found' });
    expect(JSON.stringify(await openRows(child, 'browse'))).not.toContain(grown[0]);
    expect(await countGenres(7)).not.toEqual(await countGenres(18));
  });

  it('finds a genre, and not what is unplugged', async () => {
    expect((await listTitles('movie', { ...all, genre: 'Noir' }, 18)).items).toHaveLength(6);
    expect(await countGenres(18)).toEqual([
      { name: 'Drama', count: 13 },
      { name: 'Noir', count: 6 },
    ]);
  });

  it('opens a series with its seasons, and a movie only as a movie', async () => {
    const opened = await openSeries(series.titleId, 18);
    expect(opened.seasons.map((season) => season.episodes.length)).toEqual([2, 2]);
    await expect(openMovie(series.titleId, 18)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openSeries(movies[0] ?? '', 18)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('signs the addresses of its pictures', async () => {
    const title = await openTitle(movies[5] ?? '', 18);
    expect(title.poster?.src).toMatch(/^\/media\/p\/[\w-]{43}\/artwork\/a\/b$/);
  });

  it('features one title all day and another tomorrow', async () => {
    const at = (hour: string) => featuredTitle(18, Date.parse(`2026-11-22T${hour}:00:00Z`));
    const [morning, night] = [await at('00'), await at('23')];
    expect(morning?.id).toBe(night?.id);
    expect((await featuredTitle(18, Date.parse('2026-11-23T00:00:00Z')))?.id).not.toBe(morning?.id);
  });
});

describe('the rows of a viewer', () => {
  it('begin with what is being watched, then the list, and know the place', async () => {
    const me = viewer();
    const film = await makeMovie();
    const saga = await makeSeries({ name: 'Harbour' });
    await reportPlace(me, film.videoId, { positionSeconds: 30, ageMs: 5000 });
    await reportPlace(me, saga.videoIds[1] ?? '', { positionSeconds: 99, ageMs: 0 });
    await putFavorite(me, film.titleId);

    const { rows } = await openRows(me, 'browse');
    expect(rows.slice(0, 2).map((row) => row.kind)).toEqual(['continue', 'list']);
    const [next, resumed] = rows[0]?.items ?? [];
    // The finished last episode of season 1 leads to the first of season 2.
    expect(next).toMatchObject({
      videoId: saga.videoIds[2],
      progress: { positionSeconds: 0, label: 'S2 E1 · Part 1' },
    });
    expect(resumed).toMatchObject({ videoId: film.videoId, progress: { positionSeconds: 30, label: null } });
  });

  it('show as trending what is really played, the most played first', async () => {
    const [one, two] = [await makeMovie(), await makeMovie()];
    await countPlay(viewer(), one.videoId);
    await countPlay(viewer(), two.videoId);
    await countPlay(viewer(), two.videoId);
    const { rows } = await openRows(viewer(), 'browse');
    const trending = rows.find((row) => row.kind === 'trending');
    expect(trending?.items.map((item) => item.id)).toEqual([two.titleId, one.titleId]);
  });

  it('hold only series on the page of series', async () => {
    const { rows } = await openRows(viewer(), 'series');
    const kinds = new Set(rows.flatMap((row) => row.items.map((item) => item.kind)));
    expect([...kinds]).toEqual(['series']);
  });
});
