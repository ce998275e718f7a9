import { ObjectId } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePlan, type SortKey } from '@/server/db/embedded/plan';
import type { openEmbedded } from '@/server/db/embedded/client';
import { contractCollections, prepareCollections } from '@/server/db/prepare';
import { openEmbeddedEngine } from './db-contract/engines';

type Embedded = ReturnType<typeof openEmbedded>;
type Keys = [path: string, direction: 1 | -1][];
type Question = { title: string; collection: string; filter: Record<string, unknown>; sort: Keys };

const value = new ObjectId();
const equal = (keys: Keys) => Object.fromEntries(keys.map(([path]) => [path, value]));

/** Everything that an index of the contract promises: its fields fixed one by one, a range on the next, its order on the rest. */
const questions: Question[] = contractCollections.flatMap(({ name: collection, indexes }) =>
  indexes.flatMap(({ key }) => {
    const keys = Object.entries(key) as Keys;
    return keys.flatMap((_, count) => {
      const [fixed, rest] = [keys.slice(0, count + 1), keys.slice(count + 1)];
      const [next] = rest;
      // No page is sorted by an array.
      if (rest.some(([path]) => path === 'genres')) return [];
      const title = `${collection} by ${fixed.map(([path]) => path).join(', ')}`;
      const asked: Question[] = [{ title, collection, filter: equal(fixed), sort: [] }];
      if (!next) return asked;
      const order = rest.map(([path]) => path).join(', ');
      asked.push({
        title: `${title}, in the order of ${order}`,
        collection,
        filter: equal(fixed),
        sort: rest,
      });
      const backwards = rest.map(([path, direction]) => [path, -direction] as [string, 1 | -1]);
      asked.push({
        title: `${title}, in the opposite order of ${order}`,
        collection,
        filter: equal(fixed),
        sort: backwards,
      });
      const range = { ...equal(fixed), [next[0]]: { $lt: value } };
      asked.push({ title: `${title}, below a value of ${next[0]}`, collection, filter: range, sort: rest });
      if (rest.length === 2) {
        const [[at], [id]] = rest as [Keys[0], Keys[0]];
        const behind = { $or: [{ [at]: { $lt: value } }, { [at]: value, [id]: { $lt: value } }] };
        asked.push({
          title: `${title}, behind a cursor`,
          collection,
          filter: { ...equal(fixed), ...behind },
          sort: rest,
        });
      }
      return asked;
    });
  }),
);

/** As the stores ask, where it is not the plain form of an index. */
const storeQuestions: Question[] = [
  { title: 'an account by id', collection: 'accounts', filter: { _id: value }, sort: [] },
  {
    title: 'a profile by id and account',
    collection: 'profiles',
    filter: { _id: value, accountId: value },
    sort: [],
  },
  {
    title: 'titles by ids',
    collection: 'titles',
    filter: {
      $and: [{ _id: { $in: [value, new ObjectId()] } }, { isAvailable: true }, { maturity: { $lte: 12 } }],
    },
    sort: [],
  },
  {
    title: 'a page of a genre under a maturity limit',
    collection: 'titles',
    filter: { $and: [{ isAvailable: true }, { maturity: { $lte: 12 } }, { genres: 'Drama' }] },
    sort: [
      ['addedAt', -1],
      ['_id', -1],
    ],
  },
  {
    title: 'what is trending',
    collection: 'titles',
    filter: { $and: [{ isAvailable: true }, { maturity: { $lte: 12 } }] },
    sort: [
      ['trendScore', -1],
      ['_id', -1],
    ],
  },
  {
    title: 'series by name',
    collection: 'titles',
    filter: { isAvailable: true, kind: 'series' },
    sort: [
      ['sortName', 1],
      ['_id', 1],
    ],
  },
  {
    title: 'progress that is older',
    collection: 'progress',
    filter: { profileId: value, videoId: value, observedAt: { $lt: new Date() } },
    sort: [],
  },
  { title: 'what has expired', collection: 'tokens', filter: { expiresAt: { $lte: new Date() } }, sort: [] },
];

describe('the query plan of SQLite', () => {
  let close: () => Promise<void>;
  let client: Embedded;
  beforeAll(async () => {
    const engine = await openEmbeddedEngine();
    await prepareCollections(engine.db);
    client = engine.client!;
    close = engine.close;
    // An index that holds arrays is planned otherwise, and the genres of titles are an array.
    const { catalog } = client.engine;
    for (const index of catalog.find('titles')!.indexes) {
      const place = index.components.findIndex(({ path }) => path === 'genres');
      if (place >= 0) client.engine.transact(() => catalog.markMultikey('titles', index, 1 << place));
    }
  });
  afterAll(() => close());

  it.each([...storeQuestions, ...questions])(
    'finds $title without reading the collection or sorting',
    ({ collection, filter, sort }) => {
      const { sqlite, catalog } = client.engine;
      const plan = choosePlan(catalog.find(collection)!, filter, sort satisfies readonly SortKey[]);
      const steps = sqlite
        .all(`EXPLAIN QUERY PLAN SELECT d.row, d.doc ${plan.source} LIMIT 20`, plan.params)
        .map((row) => String(row[3]));
      expect(steps.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
      expect(plan.isSorted).toBe(true);
    },
  );
});
