import { ObjectId } from 'bson';
import { beforeAll, describe, expect, it } from 'vitest';
import { acc, database, isDuplicateKey, where, type Db } from '@/server/db';
import { makeMovie, makeTitle, makeVideo } from '../support/make-title';

const id = () => new ObjectId().toHexString();

describe('the patterns that stores use', () => {
  let db: Db;
  beforeAll(async () => {
    db = await database();
  });

  it('finds one, or null', async () => {
    const email = `${id()}@example.com`;
    const draft = {
      email,
      emailVerifiedAt: null,
      name: 'Ada',
      passwordHash: null,
      role: 'viewer',
      sessionVersion: 1,
    };
    const { _id } = await db.orm.accounts.create(draft);
    expect(await db.orm.accounts.where({ email }).first()).toMatchObject({ _id, ...draft });
    expect(await db.orm.accounts.where({ _id: id() }).first()).toBeNull();
  });

  it('reads page behind page without a gap or a repetition, also where moments are equal', async () => {
    const profileId = id();
    const moment = (step: number) => new Date(Date.UTC(2026, 0, 1) + Math.floor(step / 3) * 1000);
    for (let step = 0; step < 20; step++)
      await db.orm.listEntries.create({ profileId, titleId: id(), addedAt: moment(step), position: null });
    const seen: string[] = [];
    let last: { addedAt: Date; _id: string } | undefined;
    for (;;) {
      let page = db.orm.listEntries.where({ profileId });
      if (last) {
        const sameMoment = where.all(where.is('addedAt', last.addedAt), where.idBelow('_id', last._id));
        page = page.where(where.any(where.below('addedAt', last.addedAt), sameMoment));
      }
      const rows = await page.orderBy({ addedAt: -1, _id: -1 }).limit(7).all();
      seen.push(...rows.map(({ _id }) => _id));
      last = rows.at(-1);
      if (rows.length < 7) break;
    }
    const all = await db.orm.listEntries.where({ profileId }).orderBy({ addedAt: -1, _id: -1 }).all();
    expect(seen).toEqual(all.map(({ _id }) => _id));
    expect(new Set(seen).size).toBe(20);
  });

  it('changes only what is still as expected', async () => {
    const key = { profileId: id(), videoId: id() };
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
    const place = {
      titleId: id(),
      positionSeconds: 5,
      durationSeconds: 100,
      isFinished: false,
      countedAt: null,
      dismissedAt: null,
    };
    await db.orm.progress.create({ ...key, ...place, observedAt: at(10) });
    const move = (second: number) =>
      db.orm.progress
        .where(key)
        .where(where.below('observedAt', at(second)))
        .update({ positionSeconds: second, observedAt: at(second) });
    expect(await move(9)).toBeNull();
    expect(await move(11)).toMatchObject({ positionSeconds: 11 });
    expect(await db.orm.progress.where(key).first()).toMatchObject({
      positionSeconds: 11,
      observedAt: at(11),
    });
  });

  it('tells a duplicate from any other failure', async () => {
    const entry = { profileId: id(), titleId: id(), addedAt: new Date(), position: null };
    await db.orm.listEntries.create(entry);
    const error: unknown = await db.orm.listEntries.create(entry).catch((reason: unknown) => reason);
    expect(isDuplicateKey(error)).toBe(true);
    const wrong: unknown = await db.orm.listEntries
      .create({ ...entry, titleId: 'not an id' })
      .catch((reason: unknown) => reason);
    expect(wrong).toBeInstanceOf(Error);
    expect(isDuplicateKey(wrong)).toBe(false);
  });

  it('counts up without reading, and a double stays a double', async () => {
    const { _id } = await makeTitle({ trendScore: 0 });
    const count = (weight: number) =>
      db.orm.titles.where({ _id }).updateAndCount((title) => [title.trendScore.inc(weight)]);
    expect(await count(1)).toBe(1);
    expect(await count(0.5)).toBe(1);
    expect(await count(0.5)).toBe(1);
    expect((await db.orm.titles.where({ _id }).first())?.trendScore).toBe(2);
  });

  it('finds titles by a genre among several, newest first', async () => {
    const genre = `Genre ${id()}`;
    const older = await makeTitle({ genres: ['Drama', genre], addedAt: new Date(1) });
    const newer = await makeTitle({ genres: [genre, 'Comedy'], addedAt: new Date(2) });
    await makeTitle({ genres: ['Drama'] });
    const found = await db.orm.titles
      .where(where.all(where.is('isAvailable', true), where.is('genres', genre)))
      .orderBy({ addedAt: -1, _id: -1 })
      .all();
    expect(found.map(({ _id }) => _id)).toEqual([newer._id, older._id]);
  });

  it('groups through the pipeline builder', async () => {
    const genre = `Genre ${id()}`;
    await makeTitle({ genres: [genre], kind: 'movie' });
    await makeTitle({ genres: [genre], kind: 'movie' });
    await makeTitle({ genres: [genre], kind: 'series' });
    const plan = db.query
      .from('titles')
      .match((title) => title.genres.eq([genre]))
      .group((title) => ({ _id: title.kind, count: acc.count() }))
      .sort({ count: -1 })
      .build();
    expect(await (await db.runtime()).query(plan)).toEqual([
      { _id: 'movie', count: 2 },
      { _id: 'series', count: 1 },
    ]);
  });

  it('keeps nested documents, nulls and JSON as they were written', async () => {
    const probe = {
      streams: [{ codec: 'h264', tags: { $date: 'no date', language: null } }],
      ratio: 1.5,
      size: 5e10,
    };
    const { titleId } = await makeMovie();
    const { _id } = await makeVideo(titleId, { probe, durationSeconds: 7 });
    expect(await db.orm.videos.where({ _id }).first()).toMatchObject({
      probe,
      durationSeconds: 7,
      failure: null,
    });
  });

  it('updates, deletes and upserts by filter', async () => {
    const profileId = id();
    for (let step = 0; step < 3; step++)
      await db.orm.ratings.create({ profileId, titleId: id(), value: step });
    expect(await db.orm.ratings.where({ profileId }).updateAndCount({ value: 5 })).toBe(3);
    expect(
      (await db.orm.ratings.where({ profileId }).updateAll({ value: 6 })).map(({ value }) => value),
    ).toEqual([6, 6, 6]);
    expect(await db.orm.ratings.where({ profileId }).delete()).toMatchObject({ profileId, value: 6 });
    expect((await db.orm.ratings.where({ profileId }).deleteAll()).length).toBe(2);
    const key = `key ${id()}`;
    const write = (value: string) =>
      db.orm.settings.where({ key }).upsert({ create: { key, value }, update: { value } });
    const first = await write('a');
    expect(await write('b')).toEqual({ ...first, value: 'b' });
  });

  it('refuses a document that the contract does not allow', async () => {
    const plan = db.raw.collection('ratings').insertOne({ profileId: 'no id', value: 1 }).build();
    const error: unknown = await (
      await db.runtime()
    )
      .query(plan)
      .toArray()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 121 });
  });
});

it('keeps an id that is null, instead of making one up', async () => {
  const { orm } = await database();
  const at = new Date();
  await orm.auditEntries.create({ at, accountId: null, action: 'null-id', subject: null, detail: {} });
  expect(await orm.auditEntries.where({ action: 'null-id' }).first()).toMatchObject({ accountId: null });
  const changed = await orm.auditEntries
    .where({ action: 'null-id' })
    .update({ accountId: null, subject: 'again' });
  expect(changed).toMatchObject({ accountId: null, subject: 'again' });
});
