import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '@/modules/profiles/contract';
import type { BrowserTab } from '../support/browser-tab';
import { makeMovie } from '../support/make-title';
import { enter } from '../support/site';

const choose = (tab: BrowserTab, profileId: string) =>
  tab.send('/api/profiles/current', { method: 'PUT', json: { profileId } });

async function add(tab: BrowserTab, name: string, maturityLimit: number): Promise<Profile> {
  const json = { name, avatar: 'fox', maturityLimit };
  return (await (await tab.send('/api/profiles', { method: 'POST', json })).json()) as Profile;
}

type Rows = { rows: { kind: string; items: { id: string }[] }[] };
const rowOf = async (tab: BrowserTab, kind: string) => {
  const { rows } = (await (await tab.send('/api/rows')).json()) as Rows;
  return rows.find((row) => row.kind === kind)?.items.map((item) => item.id) ?? [];
};

describe('answers that are kept for a moment', () => {
  let tab: BrowserTab;
  let film: Awaited<ReturnType<typeof makeMovie>>;
  let adult: Profile;
  let child: Profile;

  beforeAll(async () => {
    tab = await enter('ada@example.org');
    adult = await add(tab, 'Ada', 18);
    child = await add(tab, 'Kim', 7);
    film = await makeMovie({ maturity: 16 });
    await choose(tab, adult.id);
  });

  it('show a click on My List at once', async () => {
    expect(await rowOf(tab, 'list')).toEqual([]);
    await tab.send(`/api/favorites/${film.titleId}`, { method: 'PUT' });
    expect(await rowOf(tab, 'list')).toEqual([film.titleId]);
    await tab.send(`/api/favorites/${film.titleId}`, { method: 'DELETE' });
    expect(await rowOf(tab, 'list')).toEqual([]);
  });

  it('show at once where the viewer has come', async () => {
    const report = (positionSeconds: number) =>
      tab.send(`/api/progress/${film.videoId}`, { method: 'PUT', json: { positionSeconds } });
    expect(await rowOf(tab, 'continue')).toEqual([]);
    await report(40);
    expect(await rowOf(tab, 'continue')).toEqual([film.titleId]);
    await report(99);
    expect(await rowOf(tab, 'continue')).toEqual([]);
  });

  it('are never those of another profile or another limit', async () => {
    await tab.send(`/api/favorites/${film.titleId}`, { method: 'PUT' });
    const movies = async () => (await (await tab.send('/api/movies')).text()).includes(film.titleId);
    expect([await rowOf(tab, 'list'), await movies()]).toEqual([[film.titleId], true]);
    await choose(tab, child.id);
    expect([await rowOf(tab, 'list'), await movies()]).toEqual([[], false]);
  });
});
