import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '@/modules/library/contract';
import type { BrowserTab } from '../support/browser-tab';
import { makeMovie, makeSeries } from '../support/make-title';
import { ask, watch } from '../support/watching-tab';

type Rows = { rows: { kind: string; items: { id: string; progress: { videoId: string } | null }[] }[] };

describe('what a profile says about what it watched', () => {
  let tab: BrowserTab;
  beforeAll(async () => {
    ({ tab } = await watch('watched@example.org'));
  });

  const mark = async (titleId: string, body: object) =>
    (await ask<{ items: Progress[] }>(tab, 'PUT', `/api/titles/${titleId}/watched`, body)).items;
  const report = (videoId: string, positionSeconds: number) =>
    ask(tab, 'PUT', `/api/progress/${videoId}`, { positionSeconds });
  /** Which video Continue Watching offers for a title. */
  const continued = async (titleId: string) =>
    (await ask<Rows>(tab, 'GET', '/api/rows')).rows
      .find(({ kind }) => kind === 'continue')
      ?.items.find(({ id }) => id === titleId)?.progress?.videoId;

  it('marks a movie as watched and as never watched', async () => {
    const { titleId, videoId } = await makeMovie();
    await report(videoId, 40);
    const [seen] = await mark(titleId, { isWatched: true });
    expect(seen).toMatchObject({ videoId, positionSeconds: 100, isFinished: true });
    expect(await continued(titleId)).toBeUndefined();
    const [unseen] = await mark(titleId, { isWatched: false });
    expect(unseen).toMatchObject({ positionSeconds: 0, isFinished: false });
  });

  it.each([
    ['an episode', (videos: string[]) => ({ videoId: videos[0] }), [true, false, false, false], 1],
    ['a season', () => ({ season: 1 }), [true, true, false, false], 2],
    ['all of a series', () => ({}), [true, true, true, true], undefined],
  ])('marks %s, and Continue Watching goes on behind it', async (_, scope, finished, next) => {
    const { titleId, videoIds } = await makeSeries();
    const items = await mark(titleId, { isWatched: true, ...scope(videoIds) });
    const done = new Set(items.filter((item) => item.isFinished).map((item) => item.videoId));
    expect(videoIds.map((id) => done.has(id))).toEqual(finished);
    expect(await continued(titleId)).toBe(next === undefined ? undefined : videoIds[next]);
  });

  it('offers an episode again that was marked as never watched', async () => {
    const { titleId, videoIds } = await makeSeries();
    await mark(titleId, { isWatched: true, season: 1 });
    await mark(titleId, { isWatched: false, videoId: videoIds[1] });
    expect(await continued(titleId)).toBe(videoIds[1]);
  });

  it('restarts what was begun', async () => {
    const { titleId, videoId } = await makeMovie();
    await report(videoId, 40);
    await ask(tab, 'DELETE', `/api/progress/${videoId}`);
    const { items } = await ask<{ items: Progress[] }>(tab, 'GET', `/api/progress?titleId=${titleId}`);
    expect(items).toMatchObject([{ positionSeconds: 0, isFinished: false }]);
  });

  it('takes a title off Continue Watching until it is watched on, and keeps its place', async () => {
    const { titleId, videoIds } = await makeSeries();
    await report(String(videoIds[0]), 100);
    expect(await continued(titleId)).toBe(videoIds[1]);
    await ask(tab, 'DELETE', `/api/continue/${titleId}`);
    await ask(tab, 'DELETE', `/api/continue/${titleId}`);
    expect(await continued(titleId)).toBeUndefined();
    const { items } = await ask<{ items: Progress[] }>(tab, 'GET', `/api/progress?titleId=${titleId}`);
    expect(items).toMatchObject([{ isFinished: true }]);
    await report(String(videoIds[1]), 50);
    expect(await continued(titleId)).toBe(videoIds[1]);
  });

  it('keeps a series on Continue Watching after a look of two seconds at its next episode', async () => {
    const { titleId, videoIds } = await makeSeries();
    await report(String(videoIds[0]), 100);
    await report(String(videoIds[1]), 2);
    expect(await continued(titleId)).toBe(videoIds[1]);
  });

  it.each([
    ['a season that is not there', { season: 7 }],
    ['an episode of another title', { videoId: 'f'.repeat(24) }],
  ])('refuses %s', async (_, scope) => {
    const { titleId } = await makeSeries();
    await expect(mark(titleId, { isWatched: true, ...scope })).rejects.toThrow('not_found');
  });

  it('answers for what is above the limit as for what is not there', async () => {
    const { tab: kids } = await watch('watched-kid@example.org', 7);
    const { titleId } = await makeMovie({ maturity: 16 });
    const marking = ask(kids, 'PUT', `/api/titles/${titleId}/watched`, { isWatched: true });
    await expect(marking).rejects.toThrow('not_found');
    await expect(ask(kids, 'PUT', `/api/ratings/${titleId}`, { value: 1 })).rejects.toThrow('not_found');
    await expect(ask(kids, 'GET', `/api/titles/${titleId}/similar`)).rejects.toThrow('not_found');
  });
});

describe('thumbs', () => {
  it('have three levels, are changed and taken back, one by one or all', async () => {
    const { tab } = await watch('thumbs@example.org');
    const films = [await makeMovie(), await makeMovie(), await makeMovie()];
    const address = (index: number) => `/api/ratings/${String(films[index]?.titleId)}`;
    const all = async () =>
      (await ask<{ items: { value: number }[] }>(tab, 'GET', '/api/ratings')).items.map(({ value }) => value);

    for (const [index, value] of [-1, 1, 2].entries()) await ask(tab, 'PUT', address(index), { value });
    expect((await all()).sort()).toEqual([-1, 1, 2]);
    await ask(tab, 'PUT', address(0), { value: 2 });
    expect(await ask(tab, 'GET', address(0))).toEqual({ value: 2 });
    await ask(tab, 'DELETE', address(0));
    expect(await ask(tab, 'GET', address(0))).toEqual({ value: null });
    await expect(ask(tab, 'PUT', address(1), { value: 3 })).rejects.toThrow('invalid');
    await ask(tab, 'DELETE', '/api/ratings');
    expect(await all()).toEqual([]);
  });
});
