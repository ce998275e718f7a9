// The embedded engine next to bare SQLite in the same run: the same documents, the same indexes, the same libsql.
// Bare SQLite parses its documents with JSON.parse, because its caller, too, wants an object. Prisma's share is apart.
// npx tsx bench/embedded-db.ts [sizes, by comma]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongo from '@prisma/orm-mongo/runtime';
import type { Db as MongoDatabase, MongoClient } from 'mongodb';
import contractJson from '../prisma/contract.json' with { type: 'json' };
import type { Contract } from '../prisma/contract';
import { withContractTypes } from '../src/server/db/contract-types';
import { openEmbedded } from '../src/server/db/embedded/client';
import { where } from '../src/server/db/filters';
import { prepareCollections } from '../src/server/db/prepare';
import { openBare } from './support/bare-sqlite';
import { report, round } from './support/report';
import { idOf, makeTitle, type Title } from './support/title-documents';

const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);
const ROUNDS = 7;

const folder = mkdtempSync(path.join(tmpdir(), 'dex-bench-db-'));
const rows = [];
try {
  for (const size of sizes) rows.push(...(await measureSize(size)));
  report('embedded-db', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Step = () => unknown;
type Operation = { name: string; count: number; engine: Step; bare: Step; prisma: Step };

async function measureSize(size: number) {
  const client = openEmbedded(path.join(folder, `engine-${size}.db`));
  await prepareCollections(client.db() as unknown as MongoDatabase);
  const titles = client.db().collection('titles');
  const bare = openBare(path.join(folder, `bare-${size}.db`));
  for (let start = 0; start < size; start += 1000) {
    const docs = Array.from({ length: Math.min(1000, size - start) }, (_, index) => makeTitle(start + index));
    bare.insertMany(docs);
    await titles.insertMany(docs);
  }
  const orm = mongo<Contract>({
    contractJson,
    mongoClient: withContractTypes(client as unknown as MongoClient),
    dbName: 'dex',
  }).orm.titles;

  let next = size;
  const any = () => Math.floor(Math.random() * size);
  const behind = () => new Date(makeTitle(any()).addedAt);
  const page = (at: Date) =>
    titles
      .aggregate([
        { $match: { isAvailable: true, addedAt: { $lt: at } } },
        { $sort: { addedAt: -1, _id: -1 } },
        { $limit: 20 },
      ])
      .toArray();
  const operations: Operation[] = [
    {
      name: 'point read',
      count: 400,
      engine: () => titles.findOne({ _id: idOf(any()) }),
      bare: () => bare.byId(any()),
      prisma: () => orm.where({ _id: idOf(any()).toHexString() }).first(),
    },
    {
      name: 'indexed find',
      count: 400,
      engine: () => titles.aggregate([{ $match: { importKey: `movie:${any()}` } }]).toArray(),
      bare: () => bare.byImportKey(any()),
      prisma: () => orm.where({ importKey: `movie:${any()}` }).all(),
    },
    {
      name: 'sorted page of 20',
      count: 60,
      engine: () => page(behind()),
      bare: () => bare.page(behind()),
      prisma: () =>
        orm
          .where(where.all(where.is('isAvailable', true), where.below('addedAt', behind())))
          .orderBy({ addedAt: -1, _id: -1 })
          .limit(20)
          .all(),
    },
    {
      name: 'insert',
      count: 200,
      engine: () => titles.insertOne(makeTitle(next++)),
      bare: () => bare.insert(makeTitle(next++)),
      prisma: () => orm.create(draftOf(makeTitle(next++))),
    },
    {
      name: 'update',
      count: 200,
      engine: () => titles.updateOne({ _id: idOf(any()) }, { $inc: { durationSeconds: 1 } }),
      bare: () => bare.update(any()),
      prisma: () =>
        orm
          .where({ _id: idOf(any()).toHexString() })
          .updateAndCount((title) => [title.durationSeconds.inc(1)]),
    },
  ];
  const measured = [];
  for (const operation of operations) measured.push(await measure(operation, size));
  await client.close();
  bare.close();
  return measured;
}

/** The best of several rounds, the three of them in turn, so that whatever else the machine does meets all alike. */
async function measure({ name, count, engine, bare, prisma }: Operation, size: number) {
  const best = { engine: Infinity, bare: Infinity, prisma: Infinity };
  for (let turn = 0; turn < ROUNDS; turn++) {
    best.bare = Math.min(best.bare, await time(bare, count));
    best.engine = Math.min(best.engine, await time(engine, count));
    best.prisma = Math.min(best.prisma, await time(prisma, count));
  }
  return {
    documents: size,
    operation: name,
    'bare SQLite µs': round(best.bare),
    'engine µs': round(best.engine),
    ratio: round(best.engine / best.bare, 1),
    'through Prisma µs': round(best.prisma),
    'Prisma’s share': `${Math.round((1 - best.engine / best.prisma) * 100)} %`,
  };
}

async function time(step: Step, count: number): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < count; done++) await step();
  return ((performance.now() - start) / count) * 1000;
}

/** As a store would write it: without an id, and with ids as text. */
function draftOf({ _id: _made, videoId, previewVideoId, durationSeconds, trendScore, ...rest }: Title) {
  return {
    ...rest,
    videoId: videoId.toHexString(),
    previewVideoId: previewVideoId.toHexString(),
    durationSeconds: Number(durationSeconds),
    trendScore: Number(trendScore),
  };
}
