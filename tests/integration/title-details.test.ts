import { ObjectId } from 'bson';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPersonKeys } from '@/modules/catalog/server';
import { database } from '@/server/db';
import { makeMovie, makeSeries, makeTitle, makeVideo } from '../support/make-title';
import { enter, openTab } from '../support/site';

const audio = (language: string, channels: number, codec = 'aac') => ({
  index: 1,
  codec,
  language,
  label: language,
  channels,
});
const credit = (name: string, job: string, character: string | null = null) => ({ name, job, character });

describe('everything about a title', () => {
  let owner: Awaited<ReturnType<typeof enter>>;
  let child: Awaited<ReturnType<typeof enter>>;
  const get = async (tab: typeof owner, path: string) => {
    const answer = await tab.send(path);
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };

  beforeAll(async () => {
    owner = await enter('owner@example.org');
    await choose(owner, { name: 'Kim', avatar: 'fox' });
    child = await enter('child@example.org', '192.0.2.2');
    await choose(child, { name: 'Lou', avatar: 'owl', maturityLimit: 7 });
  });

  async function choose(tab: typeof owner, profile: object) {
    const made = await tab.send('/api/profiles', { method: 'POST', json: profile });
    const { id } = (await made.json()) as { id: string };
    await tab.send('/api/profiles/current', { method: 'PUT', json: { profileId: id } });
  }

  it('says what its files are; their size only to who runs the catalogue', async () => {
    const { titleId, videoId } = await makeMovie(
      {},
      {
        width: 3840,
        height: 1600,
        videoCodec: 'hevc',
        sourceSize: 5000,
        audioTracks: [audio('de', 2), audio('en', 8, 'truehd')],
        probe: {
          video: { colour: { hdr: 'pq' } },
          subtitles: [{ language: 'fr', isForced: true }],
        },
      },
    );
    await makeVideo(titleId, { sourceSize: 1000, audioTracks: [audio('de', 2)] });
    await makeVideo(titleId, { sourceSize: 70, extraKind: 'trailer', audioTracks: [audio('xx', 1)] });
    const { body } = await get(owner, `/api/titles/${titleId}/facts`);
    expect(body).toMatchObject({
      fileCount: 2,
      pictures: [
        { width: 3840, height: 1600, codec: 'hevc', dynamicRange: 'hdr10' },
        { width: 1280, height: 720, codec: 'h264', dynamicRange: 'sdr' },
      ],
      frameRates: [24],
      audio: [
        { language: 'en', channels: 8, codec: 'truehd' },
        { language: 'de', channels: 2, codec: 'aac' },
      ],
      subtitles: [{ language: 'fr', kind: 'forced' }],
      sizeBytes: 6000,
    });
    const seen = await get(child, `/api/titles/${titleId}/facts`);
    expect(seen.body).toMatchObject({ fileCount: 2, sizeBytes: null });
    expect((await get(owner, `/api/titles/${titleId}`)).body).toMatchObject({ audioLanguages: ['de', 'en'] });
    expect(videoId).not.toBe('');
  });

  it('shows its saga in order, without what a child may not see', async () => {
    const saga = { collectionName: 'The Tides' };
    const third = await makeTitle({ ...saga, name: 'Ebb', year: 2003 });
    const second = await makeTitle({ ...saga, name: 'Flood', year: 2001, maturity: 16 });
    const first = await makeTitle({ ...saga, name: 'Spring', year: 2005, collectionOrder: 1 });
    await makeTitle({ ...saga, name: 'Lost', isAvailable: false });
    await makeTitle({ collectionName: 'The Tide', name: 'Another saga' });
    const ids = async (tab: typeof owner) => {
      const { body } = await get(tab, `/api/titles/${first._id}/collection`);
      const { collection } = body as unknown as { collection: { name: string; items: { id: string }[] } };
      return [collection.name, ...collection.items.map(({ id }) => id)];
    };
    expect(await ids(owner)).toEqual(['The Tides', first._id, second._id, third._id]);
    expect(await ids(child)).toEqual(['The Tides', first._id, third._id]);
    expect((await get(child, `/api/titles/${second._id}/collection`)).status).toBe(404);
    const { titleId } = await makeMovie();
    expect((await get(owner, `/api/titles/${titleId}/collection`)).body).toEqual({ collection: null });
  });

  it('knows what somebody did here, by what they did, and with whom', async () => {
    const cast = [credit('Zoë Márquez', 'Actor', 'Ann'), credit('Bo Lee', 'Actor')];
    const old = await makeTitle({ name: 'Old', year: 1999, credits: cast });
    const fresh = await makeTitle({ name: 'Fresh', year: 2020, credits: cast });
    const grown = await makeTitle({
      name: 'Grown',
      maturity: 18,
      credits: [credit('Zoe Marquez', 'Director'), credit('Ivo Stern', 'Actor')],
    });
    const { body } = await get(owner, `/api/people/${encodeURIComponent('ZOË-márquez')}`);
    expect(body).toMatchObject({
      key: 'zoe-marquez',
      name: 'Zoë Márquez',
      titleCount: 3,
      roles: [
        { job: 'Actor', items: [{ id: fresh._id, characters: ['Ann'] }, { id: old._id }] },
        { job: 'Director', items: [{ id: grown._id, characters: [] }] },
      ],
      coWorkers: [{ key: 'bo-lee', name: 'Bo Lee', count: 2 }],
    });
    const seen = (await get(child, '/api/people/zoe-marquez')).body;
    expect(seen).toMatchObject({ titleCount: 2, roles: [{ job: 'Actor' }] });
    expect(JSON.stringify(seen)).not.toContain('Director');
    expect((await get(child, '/api/people/ivo-stern')).status).toBe(404);
    expect((await get(owner, '/api/people/nobody-at-all')).status).toBe(404);
    expect((await get(owner, '/api/people/%E2%80%A6')).status).toBe(404);
    const title = await get(owner, `/api/titles/${fresh._id}`);
    expect(title.body).toMatchObject({ credits: [{ name: 'Zoë Márquez', personKey: 'zoe-marquez' }, {}] });
  });

  it('plays a trailer, and keeps no place in it', async () => {
    const { titleId } = await makeMovie();
    const trailer = await makeVideo(titleId, { extraKind: 'trailer', durationSeconds: 90 });
    const { orm } = await database();
    const extra = { videoId: trailer._id, kind: 'trailer', name: '', durationSeconds: 90, still: null };
    await orm.titles.where({ _id: titleId }).update({ extras: [extra] });
    expect((await get(owner, `/api/videos/${trailer._id}`)).body).toMatchObject({ episodeLabel: 'Trailer' });
    const report = { method: 'PUT', json: { positionSeconds: 30 } };
    expect((await owner.send(`/api/progress/${trailer._id}`, report)).status).toBe(200);
    await owner.send(`/api/progress/${trailer._id}/plays`, { method: 'POST' });
    expect((await get(owner, `/api/progress?titleId=${titleId}`)).body).toEqual({ items: [] });
  });

  it('of a library from before there were extras, sagas and people is whole, and keeps places', async () => {
    const { titleId, videoId } = await makeMovie({ credits: [credit('Ada Vale', 'Director')] });
    const db = await database();
    const run = await db.runtime();
    for (const [collection, id, fields] of [
      ['titles', titleId, ['tags', 'collectionName', 'collectionOrder', 'extras', 'personKeys']],
      ['videos', videoId, ['extraKind']],
    ] as const) {
      const $unset = Object.fromEntries(fields.map((field) => [field, '']));
      const plan = db.raw
        .collection(collection)
        .updateOne({ _id: new ObjectId(id) }, { $unset })
        .build();
      await run.query(plan).toArray();
    }
    expect((await get(owner, `/api/titles/${titleId}`)).body).toMatchObject({
      collectionName: null,
      tags: [],
      extras: [],
    });
    expect((await get(owner, `/api/titles/${titleId}/facts`)).body).toMatchObject({ fileCount: 1 });
    await owner.send(`/api/progress/${videoId}`, { method: 'PUT', json: { positionSeconds: 30 } });
    const { body } = await get(owner, `/api/progress?titleId=${titleId}`);
    expect(body).toMatchObject({ items: [{ videoId, positionSeconds: 30 }] });
    expect((await get(owner, '/api/people/ada-vale')).status).toBe(404);
    await fillPersonKeys(new AbortController().signal);
    expect((await get(owner, '/api/people/ada-vale')).body).toMatchObject({ titleCount: 1 });
  });

  it('has a series whose seasons are marked as watched one by one', async () => {
    const { titleId, videoIds } = await makeSeries();
    const mark = { method: 'PUT', json: { isWatched: true, season: 1 } };
    const answer = await owner.send(`/api/titles/${titleId}/watched`, mark);
    const { items } = (await answer.json()) as { items: { videoId: string; isFinished: boolean }[] };
    expect(items.map(({ videoId }) => videoId).sort()).toEqual(videoIds.slice(0, 2).sort());
    expect(items.every(({ isFinished }) => isFinished)).toBe(true);
  });
});

describe('sharing a title', () => {
  it('shows a stranger the name and a picture, and nothing when the title or the link has gone', async () => {
    const tab = await enter('sharer@example.org', '192.0.2.3');
    const made = await tab.send('/api/profiles', { method: 'POST', json: { name: 'Kim', avatar: 'fox' } });
    const { id } = (await made.json()) as { id: string };
    await tab.send('/api/profiles/current', { method: 'PUT', json: { profileId: id } });
    const title = await makeTitle({ name: 'The Tide', synopsis: 'A secret.', tagline: 'Hush.' });

    const shared = await tab.send(`/api/titles/${title._id}/share`, { method: 'POST' });
    const { url } = (await shared.json()) as { url: string };
    expect(url).toMatch(/^http:\/\/dex\.test:3000\/s\/[\w-]{43}$/);
    const token = url.split('/').at(-1) ?? '';

    const stranger = openTab('192.0.2.9');
    const answer = await stranger.send(`/api/shared/${token}`);
    const seen = (await answer.json()) as Record<string, unknown>;
    expect(Object.keys(seen).sort()).toEqual(['card', 'kind', 'name', 'titleId', 'url']);
    expect(seen).toMatchObject({ name: 'The Tide', card: { width: 1200, height: 630 } });
    const again = (await (await stranger.send(`/api/shared/${token}`)).json()) as typeof seen;
    expect(again.card).toEqual(seen.card);

    expect((await stranger.send(`/api/titles/${title._id}/share`, { method: 'POST' })).status).toBe(401);
    const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    expect((await stranger.send(`/api/shared/${other}`)).status).toBe(404);
    const { orm } = await database();
    await orm.titles.where({ _id: title._id }).update({ isAvailable: false });
    expect((await stranger.send(`/api/shared/${token}`)).status).toBe(404);
  });
});
