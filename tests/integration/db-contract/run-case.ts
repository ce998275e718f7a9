import type { Collection, Db, Document } from 'mongodb';
import type { Case } from './case';
import { datasets } from './datasets';

/** What came of it, in the words of the case. */
export type Outcome = Pick<Case, 'finds' | 'gives' | 'answers' | 'leaves' | 'types' | 'fails'>;

/** `isIndexed` puts an index on everything that the case asks for: an index never changes an answer. */
export async function runCase(db: Db, given: Case, isIndexed = false): Promise<Outcome> {
  const collection = db.collection('things');
  try {
    await prepare(db, given);
    if (isIndexed) for (const key of keysFor(given)) await collection.createIndex(key, {}, {});
    if (given.find) return { finds: await find(collection, given) };
    if (given.aggregate) return { gives: await collection.aggregate(given.aggregate).toArray() };
    return await call(collection, given);
  } catch (error) {
    return { fails: codeOf(error) };
  }
}

async function prepare(db: Db, { on, docs, others, indexes = [], indexAfter = [] }: Case): Promise<void> {
  const collection = db.collection('things');
  for (const name of ['things', 'others']) await db.collection(name).drop();
  for (const [key, options] of indexes) await collection.createIndex(key, options, {});
  const documents: Document[] = docs ?? (on ? datasets[on] : []);
  if (documents.length > 0) await collection.insertMany(copy(documents));
  if (others) await db.collection('others').insertMany(copy(others));
  for (const [key, options] of indexAfter) await collection.createIndex(key, options, {});
}

async function find(
  collection: Collection,
  { find: filter = {}, sort, skip, limit }: Case,
): Promise<unknown[]> {
  const stages: Document[] = [{ $match: filter }];
  if (sort) stages.push({ $sort: sort });
  if (skip) stages.push({ $skip: skip });
  if (limit) stages.push({ $limit: limit });
  const ids = (await collection.aggregate(stages).toArray()).map(({ _id }) => _id as unknown);
  return sort ? ids : ids.sort((a, b) => Number(a) - Number(b));
}

type Method = (...operands: unknown[]) => Promise<unknown>;

async function call(collection: Collection, { calls = [], typesOf }: Case): Promise<Outcome> {
  const answers: unknown[] = [];
  for (const [method, ...operands] of calls) {
    const run = (collection as unknown as Record<string, Method>)[method]!.bind(collection);
    answers.push(await run(...copy(operands)).then(told, refusal));
  }
  const leaves = await collection.find().sort({ _id: 1 }).toArray();
  if (typesOf === undefined) return { answers, leaves };
  const types = await collection
    .aggregate([{ $sort: { _id: 1 } }, { $project: { type: { $type: `$${typesOf}` } } }])
    .toArray();
  return { answers, leaves, types: types.map(({ type }) => String(type)) };
}

const told_ = [
  'insertedId',
  'insertedIds',
  'insertedCount',
  'matchedCount',
  'modifiedCount',
  'deletedCount',
  'nIndexesWas',
  'ok',
];

/** The driver's results without what no one reads; whatever else is told as it is. */
function told(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('acknowledged' in answer)) return answer;
  const result = answer as Document;
  const kept = Object.fromEntries(
    told_.filter((name) => name in result).map((name) => [name, result[name] as unknown]),
  );
  return result['upsertedCount']
    ? { ...kept, upsertedCount: 1, upsertedId: result['upsertedId'] as unknown }
    : kept;
}

function refusal(error: unknown): unknown {
  const { keyPattern, keyValue } = error as Record<string, unknown>;
  return keyValue === undefined ? { code: codeOf(error) } : { code: codeOf(error), keyPattern, keyValue };
}

function codeOf(error: unknown): number | string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'number' ? code : (error as Error).name;
}

/** The driver writes new ids into what it is given, and the cases are shared. */
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) as T;
}

function keysFor({ find: filter = {}, sort }: Case): Document[] {
  const paths = [...new Set(pathsOf(filter))].filter((path) => path !== '_id');
  const single = paths.map((path) => ({ [path]: 1 }));
  const [first] = paths;
  const sorted =
    sort && Object.values(sort).every((direction) => direction === 1 || direction === -1) ? [sort] : [];
  return [
    ...single,
    ...sorted,
    ...sorted.flatMap((keys) => (first && !(first in keys) ? [{ [first]: 1, ...keys }] : [])),
  ];
}

function pathsOf(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (!name.startsWith('$')) return [name];
    return Array.isArray(condition) ? condition.flatMap((branch: Document) => pathsOf(branch)) : [];
  });
}
