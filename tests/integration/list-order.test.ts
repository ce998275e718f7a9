import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/server/db';
import type { BrowserTab } from '../support/browser-tab';
import { makeMovie } from '../support/make-title';
import { ask, become, watch } from '../support/watching-tab';

type List = { items: { id: string }[]; nextCursor: string | null };

describe('the order of My List', () => {
  let tab: BrowserTab;
  const films: Record<string, string> = {};
  const names = new Map<string, string>();
  let profileId = '';

  const list = async () =>
    (await ask<List>(tab, 'GET', '/api/favorites')).items.map(({ id }) => names.get(id)).join('');
  const move = (name: string, after: string | null) =>
    ask(tab, 'PATCH', `/api/favorites/${String(films[name])}`, { afterTitleId: after && films[after] });

  beforeAll(async () => {
    ({ tab } = await watch('order@example.org'));
    for (const name of 'abcdef') {
      films[name] = (await makeMovie()).titleId;
      names.set(films[name], name);
    }
  });

  /** A new profile with all six on its list, f added last. */
  async function fillList() {
    const { orm } = await database();
    await orm.profiles.where({ _id: profileId || '0'.repeat(24) }).delete();
    profileId = (await become(tab, 'Kim')).id;
    for (const name of 'abcdef') await ask(tab, 'PUT', `/api/favorites/${String(films[name])}`);
  }

  it.each([
    ['behind its neighbour', 'f', 'e', 'efdcba'],
    ['to the front', 'a', null, 'afedcb'],
    ['to the end', 'f', 'a', 'edcbaf'],
    ['into the middle', 'a', 'e', 'feadcb'],
    ['to where it is', 'd', 'e', 'fedcba'],
    ['behind itself', 'd', 'd', 'fedcba'],
  ])('moves a title %s, and again changes nothing', async (_, name, after, order) => {
    await fillList();
    expect(await list()).toBe('fedcba');
    await move(name, after);
    expect(await list()).toBe(order);
    await move(name, after);
    expect(await list()).toBe(order);
  });

  it('lets moves of several tabs at once all count', async () => {
    await fillList();
    await Promise.all([move('a', 'f'), move('b', 'd'), move('c', null)]);
    expect(await list()).toBe('cfaedb');
  });

  it('finds room again and again in the same place', async () => {
    await fillList();
    for (let round = 0; round < 40; round += 1) await move(round % 2 ? 'a' : 'b', 'f');
    expect(await list()).toBe('fabedc');
  });

  it('keeps entries from before lists had an order where they were', async () => {
    await fillList();
    const { orm } = await database();
    await orm.listEntries.where({ profileId }).updateAndCount({ position: null });
    expect(await list()).toBe('fedcba');
    await move('a', 'd');
    expect(await list()).toBe('fedacb');
  });

  it('puts what is added later in front, also of what was moved', async () => {
    await fillList();
    await move('a', null);
    const { titleId } = await makeMovie();
    names.set(titleId, 'g');
    await ask(tab, 'PUT', `/api/favorites/${titleId}`);
    expect(await list()).toBe('gafedcb');
  });

  it('is read page by page without a gap', async () => {
    await fillList();
    await move('a', 'e');
    let read = '';
    let cursor = '';
    do {
      const page = await ask<List>(tab, 'GET', `/api/favorites?limit=2${cursor}`);
      read += page.items.map(({ id }) => names.get(id)).join('');
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(read).toBe('feadcb');
  });

  it('says what cannot be moved', async () => {
    await fillList();
    await ask(tab, 'DELETE', `/api/favorites/${String(films.c)}`);
    await expect(move('c', 'a')).rejects.toThrow('not_found');
    await expect(move('a', 'c')).rejects.toThrow('conflict');
    expect(await list()).toBe('fedba');
  });
});
