import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FeaturedItem, Row, SimilarTitle } from '@/modules/recommend/contract';
import { openFeatured, openRows } from '@/modules/recommend/server';
import type { Profile } from '@/modules/profiles/contract';
import { database } from '@/server/db';
import type { BrowserTab } from '../support/browser-tab';
import { makeMovie, makeSeries } from '../support/make-title';
import { ask, become, watch } from '../support/watching-tab';

const picture = {
  key: 'artwork/a/b',
  widths: [640],
  width: 640,
  height: 360,
  blur: 'data:image/webp;base64,AA==',
  hasAvif: null,
  isLettered: null,
};
const artwork = { poster: picture, backdrop: picture, logo: null, accent: null };
const day = 86_400_000;
const noon = Date.parse('2026-11-24T12:00:00Z');
const evening = Date.parse('2026-11-24T20:00:00Z');

/** Rules of the rows, over a catalogue of five worlds with eight films each. */
describe('the rows of a profile', () => {
  let tab: BrowserTab;
  let me: Profile;
  const worlds = ['Noir', 'Space', 'Farce', 'Nature', 'Ballet'];
  const films: Record<string, { titleId: string; videoId: string }[]> = {};

  beforeAll(async () => {
    ({ tab, profile: me } = await watch('rows@example.org'));
    for (const [place, world] of worlds.entries()) {
      films[world] = [];
      for (let index = 0; index < 8; index += 1) {
        const made = await makeMovie({
          name: `${world} ${index}`,
          genres: [world],
          synopsis: `In the ${world} everything turns around ${world} matters of the ${world} kind.`,
          credits: [{ name: `${world} Director`, job: 'Director', character: null }],
          maturity: world === 'Noir' && index === 7 ? 18 : 0,
          durationSeconds: index < 4 ? 1500 : 7000,
          collectionName: world === 'Space' && index < 3 ? 'Space Saga' : null,
          collectionOrder: world === 'Space' ? 3 - index : null,
          addedAt: new Date(noon - (place * 8 + index) * day),
          artwork,
        });
        films[world].push(made);
      }
    }
  });
  /** As a new profile, of which nothing is known; an account has room for five. */
  async function start(name: string, maturityLimit = 18) {
    const { orm } = await database();
    await orm.profiles.where({ _id: me.id }).delete();
    me = await become(tab, name, maturityLimit);
  }
  let number = 0;
  beforeEach(async () => {
    number += 1;
    await start(`Kim ${number}`);
  });

  const film = (world: string, index: number) => films[world]?.[index] ?? { titleId: '', videoId: '' };
  const rows = async (query = '') => (await ask<{ rows: Row[] }>(tab, 'GET', `/api/rows${query}`)).rows;
  const row = async (id: string) => (await rows()).find((one) => one.id === id);
  const namesOf = (found: Row | undefined) => found?.items.map(({ name }) => name) ?? [];
  const finish = ({ videoId }: { videoId: string }) =>
    ask(tab, 'PUT', `/api/progress/${videoId}`, { positionSeconds: 1e6 });
  const rate = ({ titleId }: { titleId: string }, value: number) =>
    ask(tab, 'PUT', `/api/ratings/${titleId}`, { value });

  it('each say why, and no two show the same first', async () => {
    await finish(film('Noir', 0));
    const all = await rows();
    expect(all.length).toBeGreaterThan(4);
    const screens = all.map(({ items }) =>
      items
        .slice(0, 6)
        .map(({ id }) => id)
        .sort()
        .join(),
    );
    expect(new Set(screens).size).toBe(screens.length);
    for (const { reason, name } of all) expect([reason.kind, name]).not.toContain('');
  });

  it('recommend because of what was watched, without what was seen already', async () => {
    await finish(film('Noir', 0));
    const found = await row(`because-${film('Noir', 0).titleId}`);
    expect(found?.reason).toMatchObject({ kind: 'because', name: 'Noir 0', verb: 'watched' });
    expect(
      namesOf(found)
        .slice(0, 3)
        .every((name) => name.startsWith('Noir')),
    ).toBe(true);
    expect(namesOf(found)).not.toContain('Noir 0');
  });

  it('say "liked" of what was liked, and begin with the genre of this profile', async () => {
    await rate(film('Ballet', 2), 2);
    expect((await row(`because-${film('Ballet', 2).titleId}`))?.reason).toMatchObject({ verb: 'liked' });
    const [first] = (await rows()).filter(({ kind }) => kind === 'genre');
    expect(first?.reason).toEqual({ kind: 'genres', names: ['Ballet'], isFavourite: true });
  });

  it('never offer what was not liked, and less of its kind', async () => {
    await rate(film('Farce', 1), -1);
    await finish(film('Noir', 0));
    const all = await rows();
    expect(all.flatMap(namesOf)).not.toContain('Farce 1');
    await ask(tab, 'DELETE', '/api/ratings');
    expect((await rows()).flatMap(namesOf)).toContain('Farce 1');
  });

  it.each([
    ['hidden', (kinds: string[]) => kinds.includes('genre-Nature'), false],
    ['less', (kinds: string[]) => kinds.at(-1) === 'genre-Nature', true],
  ])('heed the wish "%s", until it is taken back', async (wish, isHeeded, isThere) => {
    const ids = async () => (await rows()).map(({ id }) => id);
    expect(await ids()).toContain('genre-Nature');
    const address = '/api/rows/genre-Nature/wish';
    await ask(tab, 'PUT', address, { wish });
    await ask(tab, 'PUT', address, { wish });
    expect(isHeeded(await ids())).toBe(isThere);
    expect(await ask(tab, 'GET', '/api/rows/wishes')).toMatchObject({
      items: [{ rowId: 'genre-Nature', wish, name: 'Nature' }],
    });
    await ask(tab, 'DELETE', wish === 'less' ? address : '/api/rows/wishes');
    expect(await ask(tab, 'GET', '/api/rows/wishes')).toEqual({ items: [] });
    expect(await ids()).toContain('genre-Nature');
  });

  it('show sagas in the order of their story', async () => {
    expect(namesOf(await row('saga-Space Saga'))).toEqual(['Space 2', 'Space 1', 'Space 0']);
  });

  it('bring back what lies on the list for months, untouched', async () => {
    const { orm } = await database();
    for (const index of [0, 1, 2]) await ask(tab, 'PUT', `/api/favorites/${film('Nature', index).titleId}`);
    const old = new Date(Date.now() - 150 * day);
    for (const index of [0, 1]) {
      const key = { profileId: me.id, titleId: film('Nature', index).titleId };
      await orm.listEntries.where(key).updateAndCount({ addedAt: old });
    }
    await finish(film('Nature', 1));
    const found = await row('forgotten');
    expect(namesOf(found)).toEqual(['Nature 0']);
    expect(found?.reason).toEqual({ kind: 'forgotten', months: 4 });
  });

  it.each([
    ['by day', noon, 'UTC', null],
    ['in the evening', evening, 'UTC', 100],
    ['late', evening, 'Europe/Helsinki', 60],
    ['at night', evening, 'Asia/Tokyo', null],
  ])('offer what is over before bedtime %s', async (_, now, timeZone, minutes) => {
    const { rows: all } = await openRows(me, 'browse', { now, timeZone });
    const short = all.find(({ kind }) => kind === 'short');
    expect(short?.reason).toEqual(minutes === null ? undefined : { kind: 'short', minutes });
    expect(short?.items.every(({ durationSeconds }) => durationSeconds <= 6000) ?? true).toBe(true);
  });

  it('take the time zone from the query or from the cookie, and refuse one that is none', async () => {
    await expect(rows('?timeZone=Mars/Olympus')).rejects.toThrow('invalid');
    expect(await rows('?timeZone=Europe/Berlin')).not.toHaveLength(0);
    tab.setCookie('dex-time-zone', 'nonsense');
    expect(await rows()).not.toHaveLength(0);
  });

  it('rank the Top 10 by people, and find gems that hardly anybody played', async () => {
    const played = [...worlds.map((world) => film(world, 5)), film('Noir', 5)];
    for (const [index, { videoId }] of played.entries()) {
      const viewers = index === 5 ? 3 : 1;
      for (let count = 0; count < viewers; count += 1) {
        await start(`Viewer ${index} ${count}`);
        await ask(tab, 'POST', `/api/progress/${videoId}/plays`);
      }
    }
    await finish(film('Noir', 0));
    const top = await row('top');
    expect(top?.items[0]).toMatchObject({ name: 'Noir 5', rank: 1 });
    expect(top?.items.slice(0, 5).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(namesOf(await row('gems')).every((name) => !name.endsWith(' 5'))).toBe(true);
    expect((await row('trending'))?.reason).toEqual({ kind: 'trending', days: 7 });
  });

  it('show a child nothing above its limit, in no row and nowhere among similar titles', async () => {
    const grown = film('Noir', 7).titleId;
    await start('Kid', 7);
    await finish(film('Noir', 0));
    const everything = [
      ...(await rows()).flatMap(({ items }) => items.map(({ id }) => id)),
      ...(await ask<{ items: FeaturedItem[] }>(tab, 'GET', '/api/featured')).items.map(
        ({ title }) => title.id,
      ),
      ...(
        await ask<{ items: SimilarTitle[] }>(
          tab,
          'GET',
          `/api/titles/${film('Noir', 0).titleId}/similar?limit=48`,
        )
      ).items.map(({ id }) => id),
    ];
    expect(everything.length).toBeGreaterThan(20);
    expect(everything).not.toContain(grown);
  });

  it('know more like a title, and why', async () => {
    const { items } = await ask<{ items: SimilarTitle[] }>(
      tab,
      'GET',
      `/api/titles/${film('Space', 0).titleId}/similar`,
    );
    expect(
      items
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Space 1', 'Space 2']);
    expect(items[0]?.reasons[0]).toEqual({ kind: 'saga', name: 'Space Saga' });
    expect(items[0]?.reasons[1]).toEqual({ kind: 'person', name: 'Space Director', job: 'Director' });
  });

  it('mark what is new and a new episode of what is watched', async () => {
    const { orm } = await database();
    const { titleId, videoIds } = await makeSeries({ addedAt: new Date(Date.now() - 40 * day) });
    const title = await orm.titles.where({ _id: titleId }).first();
    const seasons = (title?.seasons ?? []).map((season, index) => ({
      ...season,
      episodes: season.episodes.map((episode, at) => ({
        ...episode,
        videoId: videoIds[2 * index + at] ?? '',
        addedAt: new Date(Date.now() - (index + at === 2 ? -1000 : 40 * day)),
      })),
    }));
    await orm.titles.where({ _id: titleId }).update({ seasons });
    await ask(tab, 'PUT', `/api/progress/${String(videoIds[0])}`, { positionSeconds: 100 });
    const [first] = (await row('continue'))?.items ?? [];
    expect(first).toMatchObject({ id: titleId, badge: 'episode', progress: { isNext: true } });
  });

  describe('on the billboard', () => {
    const featured = async () => (await ask<{ items: FeaturedItem[] }>(tab, 'GET', '/api/featured')).items;

    it('a few titles fit the taste, each with why and what Play starts', async () => {
      await finish(film('Ballet', 0));
      const items = await featured();
      expect(items).toHaveLength(5);
      expect(new Set(items.map(({ title }) => title.id)).size).toBe(5);
      expect(items.some(({ why }) => why.kind === 'because' && why.name === 'Ballet 0')).toBe(true);
      for (const { play, title } of items)
        expect(play).toMatchObject({ videoId: title.videoId, isResume: false });
    });

    it('they stay all day whatever is watched, and others come tomorrow', async () => {
      const ids = async (now: number) =>
        (await openFeatured(me, { now, timeZone: 'UTC' })).map(({ title }) => title.id).join();
      const morning = await ids(noon - 6 * 3_600_000);
      await finish(film('Noir', 0));
      await ask(tab, 'POST', `/api/progress/${film('Farce', 3).videoId}/plays`);
      expect(await ids(evening)).toBe(morning);
      expect(await ids(evening + day)).not.toBe(morning);
    });
  });
});
