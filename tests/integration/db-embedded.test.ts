import { statSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Decimal128 } from 'bson';
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '@/server/db/embedded/client';
import { removeExpired } from '@/server/db/embedded/ttl';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-embedded-'));
const file = path.join(folder, 'dex.db');
let client: ReturnType<typeof openEmbedded>;
const things = () => client.db().collection('things');
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

beforeAll(() => {
  client = openEmbedded(file);
});
beforeEach(() => things().drop());
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded engine', () => {
  it('keeps its file to itself', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('removes what has expired, and nothing else', async () => {
    await things().createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const docs = [new Date(0), new Date(50_000), null, 'never', [new Date(90_000), new Date(1000)]];
    await things().insertMany([...docs.map((at, _id) => ({ _id, at })), { _id: 5 }]);
    expect(removeExpired(client.engine, 100_000)).toBe(2);
    expect((await things().find().toArray()).map(({ _id }) => _id)).toEqual([1, 2, 3, 5]);
  });

  it('looks for what has expired by itself', async () => {
    const other = openEmbedded(path.join(folder, 'other.db'), { expireEveryMs: 5 });
    const tokens = other.db().collection('tokens');
    await tokens.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    await tokens.insertOne({ at: new Date(0) });
    await expect.poll(() => tokens.countDocuments()).toBe(0);
    await other.close();
  });

  it('words a duplicate like the driver does', async () => {
    await things().createIndex({ a: 1, b: -1 }, { unique: true });
    await things().insertOne({ a: 1, b: 'x' });
    const error = await failure(things().insertOne({ a: 1, b: 'x' }));
    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({ code: 11000, keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: 'x' } });
    expect((error as Error).message).toMatch(
      /^E11000 duplicate key error collection: dex\.things index: a_1_b_-1 dup key: /,
    );
  });

  it('tells which of several inserts failed, and which are in', async () => {
    const error = await failure(
      things().insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }], { ordered: false }),
    );
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    expect(error).toMatchObject({ code: 11000, insertedCount: 2, writeErrors: [{ index: 1, code: 11000 }] });
  });

  it('names the field that the validator refuses, and the rule', async () => {
    const $jsonSchema = {
      required: ['a'],
      properties: { a: { bsonType: 'object', properties: { n: { bsonType: 'int' } } } },
    };
    await client.db().createCollection('things', { validator: { $jsonSchema } });
    expect(await failure(things().insertOne({ a: { n: 'x' } }))).toMatchObject({
      code: 121,
      message: expect.stringContaining('a.n is not of type int') as string,
    });
    expect(await failure(things().insertOne({}))).toMatchObject({
      code: 121,
      message: expect.stringContaining('a is missing') as string,
    });
    await things().insertOne({ _id: 1, a: { n: 1 } });
    expect(await failure(things().updateOne({ _id: 1 }, { $set: { 'a.n': 1.5 } }))).toMatchObject({
      code: 121,
    });
    expect(await things().findOne({ _id: 1 })).toEqual({ _id: 1, a: { n: 1 } });
  });

  it('refuses a document that MongoDB could not hold', async () => {
    expect(await failure(things().insertOne({ text: 'x'.repeat(17 * 1024 * 1024) }))).toMatchObject({
      code: 10334,
    });
  });

  const unsupported: [title: string, work: () => Promise<unknown>][] = [
    ['$where', () => things().find({ $where: 'true' }).toArray()],
    [
      '$text',
      () =>
        things()
          .find({ $text: { $search: 'x' } })
          .toArray(),
    ],
    [
      '$near',
      () =>
        things()
          .find({ a: { $near: [0, 0] } })
          .toArray(),
    ],
    [
      '$graphLookup',
      () =>
        things()
          .aggregate([{ $graphLookup: {} }])
          .toArray(),
    ],
    [
      '$merge',
      () =>
        things()
          .aggregate([{ $merge: 'others' }])
          .toArray(),
    ],
    [
      '$out',
      () =>
        things()
          .aggregate([{ $out: 'others' }])
          .toArray(),
    ],
    [
      '$setWindowFields',
      () =>
        things()
          .aggregate([{ $setWindowFields: {} }])
          .toArray(),
    ],
    ['a text index', () => things().createIndex({ a: 'text' })],
    ['a wildcard index', () => things().createIndex({ '$**': 1 })],
    ['an index with a collation', () => things().createIndex({ a: 1 }, { collation: { locale: 'en' } })],
    [
      'a query with a collation',
      () =>
        things()
          .find({}, { collation: { locale: 'en' } })
          .toArray(),
    ],
    ['a session', () => things().updateOne({}, { $set: { a: 1 } }, { session: {} })],
    ['a capped collection', () => client.db().createCollection('capped', { capped: true })],
    ['another command', () => client.db().command({ serverStatus: 1 })],
    [
      'JavaScript in an expression',
      () =>
        things()
          .aggregate([{ $documents: [{}] }, { $project: { a: { $function: {} } } }])
          .toArray(),
    ],
    [
      'a root of a decimal',
      () =>
        things()
          .aggregate([
            { $documents: [{ a: Decimal128.fromString('2') }] },
            { $project: { b: { $sqrt: '$a' } } },
          ])
          .toArray(),
    ],
  ];
  it.each(unsupported)('refuses %s loudly, in MongoDB’s shape', async (_what, work) => {
    const error = await failure(work());
    expect(error).toBeInstanceOf(MongoServerError);
    expect(error).toMatchObject({
      code: 115,
      message: expect.stringMatching(/embedded database does not support/) as string,
    });
  });

  it('refuses a second database in the same file', () => {
    expect(() => client.db('elsewhere')).toThrow(/second database/);
  });
});
