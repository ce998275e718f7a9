import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, withPlainIds } from '@/server/db';
import { publish } from '@/server/events/bus';
import type { NewsItem } from '@/modules/news/contract';
import { makeMovie, makeSeries, makeTitle } from '../support/make-title';
import { enter } from '../support/site';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
type Tab = Awaited<ReturnType<typeof enter>>;

async function watchAs(tab: Tab, profile: object): Promise<string> {
  const made = await tab.send('/api/profiles', { method: 'POST', json: profile });
  const { id } = (await made.json()) as { id: string };
  await choose(tab, id);
  return id;
}
const choose = (tab: Tab, profileId: string) =>
  tab.send('/api/profiles/current', { method: 'PUT', json: { profileId } });

async function newsOf(tab: Tab): Promise<NewsItem[]> {
  return ((await (await tab.send('/api/news')).json()) as { items: NewsItem[] }).items;
}
const told = async (tab: Tab) =>
  (await newsOf(tab)).flatMap((item) =>
    item.kind === 'arrivals'
      ? item.titles.map(({ name }) => `arrivals ${name}`)
      : `${item.kind} ${item.title.name}`,
  );
const unread = async (tab: Tab) =>
  ((await (await tab.send('/api/news/unread')).json()) as { count: number }).count;
const readAll = async (tab: Tab, until = new Date()) =>
  ((await (await tab.send('/api/news/seen', { method: 'PUT', json: { until } })).json()) as { count: number })
    .count;

/** No request comes in the same turn; one in this process could. */
async function tellOf(...titleIds: string[]) {
  publish('catalog.changed', { titleIds });
  await turn();
}

/** As an import would: the episode is there, and everybody is told. */
async function addEpisode(titleId: string, videoId: string, addedAt = new Date()) {
  const { orm } = await database();
  const series = withPlainIds(await orm.titles.where({ _id: titleId }).first());
  const seasons = (series?.seasons ?? []).map((season) => ({
    ...season,
    episodes: season.episodes.map((one) => (one.videoId === videoId ? { ...one, addedAt } : one)),
  }));
  await orm.titles.where({ _id: titleId }).update({ seasons });
  await tellOf(titleId);
}

/** Whose episodes have long been there. */
async function oldSeries(name: string, changes: Parameters<typeof makeSeries>[0] = {}) {
  const made = await makeSeries({ name, addedAt: daysAgo(90), ...changes });
  for (const videoId of made.videoIds) await addEpisode(made.titleId, videoId, daysAgo(90));
  return made;
}

describe('the bell', () => {
  let tab: Tab;
  let kim: string;
  beforeAll(async () => {
    tab = await enter('owner@example.org');
    kim = await watchAs(tab, { name: 'Kim', avatar: 'fox' });
  });

  it('has nothing to tell at first, and tells a new film once', async () => {
    expect(await newsOf(tab)).toEqual([]);
    const { titleId } = await makeMovie({ name: 'Ebb' });
    await tellOf(titleId);
    expect(await told(tab)).toEqual(['arrival Ebb']);
    expect(await unread(tab)).toBe(1);
    const [item] = await newsOf(tab);
    expect(item).toMatchObject({ isUnread: true, reason: { kind: 'new' } });
    expect(await readAll(tab)).toBe(0);
    expect(await unread(tab)).toBe(0);
    expect((await newsOf(tab))[0]).toMatchObject({ id: item?.id, isUnread: false });
  });

  it('an older tab makes nothing unread, and nobody reads ahead', async () => {
    expect(await readAll(tab, daysAgo(5))).toBe(0);
    expect(await readAll(tab, daysAgo(-400))).toBe(0);
    const { titleId } = await makeMovie({ name: 'Flood' });
    await tellOf(titleId);
    expect(await unread(tab)).toBe(1);
    await readAll(tab);
    const bad = await tab.send('/api/news/seen', { method: 'PUT', json: { until: 'yesterday' } });
    expect(bad.status).toBe(422);
  });

  it('tells new episodes of what this profile watches, as one piece of news, until they are watched', async () => {
    const { titleId, videoIds } = await oldSeries('Harbour');
    const [first = '', , third = '', fourth = ''] = videoIds;
    const other = await oldSeries('Not watched');
    await tab.send(`/api/progress/${first}`, { method: 'PUT', json: { positionSeconds: 50 } });
    expect(await told(tab)).not.toContain('episodes Harbour');
    await addEpisode(titleId, third);
    await addEpisode(titleId, fourth);
    await addEpisode(other.titleId, other.videoIds[3] ?? '');
    const news = (await newsOf(tab)).filter(({ kind }) => kind === 'episodes');
    expect(news).toMatchObject([
      {
        title: { name: 'Harbour' },
        count: 2,
        first: { videoId: third, season: 2, number: 1, name: 'Part 1' },
        isUnread: true,
      },
    ]);
    await tab.send(`/api/titles/${titleId}/watched`, { method: 'PUT', json: { isWatched: true, season: 2 } });
    expect(await told(tab)).not.toContain('episodes Harbour');
  });

  it('tells what somebody wanted to be reminded of, at its time and not before', async () => {
    const film = await makeTitle({ name: 'Later', addedAt: daysAgo(90) });
    const remind = (remindAt: Date | null, titleId = film._id) =>
      tab.send(`/api/reminders/${titleId}`, { method: 'PUT', json: { remindAt } });
    await remind(daysAgo(-1));
    expect(await told(tab)).not.toContain('reminder Later');
    await remind(new Date(Date.now() - 1000));
    await readAll(tab, daysAgo(0.5));
    expect(await told(tab)).toContain('reminder Later');
    await tab.send(`/api/reminders/${film._id}`, { method: 'DELETE' });
    expect(await told(tab)).not.toContain('reminder Later');

    const series = await oldSeries('Awaited');
    await remind(null, series.titleId);
    await addEpisode(series.titleId, series.videoIds[3] ?? '');
    expect(await told(tab)).toContain('episodes Awaited');
  });

  it('is a matter of each profile: what it may see, and what it has read', async () => {
    const dark = await makeTitle({ name: 'Dark', maturity: 16 });
    const { titleId, videoIds } = await oldSeries('Nightwatch', { maturity: 16 });
    await tab.send(`/api/progress/${videoIds[0] ?? ''}`, { method: 'PUT', json: { positionSeconds: 50 } });
    await addEpisode(titleId, videoIds[3] ?? '');
    await tab.send(`/api/reminders/${dark._id}`, { method: 'PUT', json: { remindAt: daysAgo(0.01) } });
    expect(await told(tab)).toEqual(expect.arrayContaining(['episodes Nightwatch', 'reminder Dark']));
    await readAll(tab);

    await watchAs(tab, { name: 'Lou', avatar: 'owl', maturityLimit: 7 });
    const seen = await told(tab);
    expect(seen).toContain('arrival Flood');
    expect(seen.filter((line) => /Dark|Nightwatch|Harbour/.test(line))).toEqual([]);
    expect(await unread(tab)).toBe(0);
    const bright = await makeTitle({ name: 'Bright' });
    await tellOf(bright._id);
    expect(await unread(tab)).toBe(1);
    // With Ebb and Flood it makes three that came at once: one line, as after an import.
    expect(await newsOf(tab)).toMatchObject([
      { kind: 'arrivals', count: 3, titleKind: 'movie', isUnread: true },
    ]);
    expect(await told(tab)).toEqual(['arrivals Bright', 'arrivals Flood', 'arrivals Ebb']);

    await tab.send(`/api/profiles/${kim}`, { method: 'PATCH', json: { maturityLimit: 13 } });
    await choose(tab, kim);
    expect((await told(tab)).filter((line) => /Dark|Nightwatch/.test(line))).toEqual([]);
    expect(await unread(tab)).toBe(1);
  });
});
