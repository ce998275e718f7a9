import type { Db as MongoDatabase, IndexDescription } from 'mongodb';
import contract from '../../../prisma/contract.json' with { type: 'json' };

type Collections = typeof contract.storage.namespaces.__unbound__.entries.collection;
type Index = {
  keys: { field: string; direction: number }[];
  unique?: boolean;
  sparse?: boolean;
  expireAfterSeconds?: number;
  partialFilterExpression?: Record<string, unknown>;
};

/** What the contract says, in MongoDB's words. */
export const contractCollections = Object.entries(
  contract.storage.namespaces.__unbound__.entries.collection satisfies Collections,
).map(([name, { validator, indexes }]) => ({
  name,
  /** As Prisma writes it into MongoDB. */
  jsonSchema: validator.jsonSchema,
  options: {
    validator: { $jsonSchema: withWholeDoubles(validator.jsonSchema) },
    validationLevel: validator.validationLevel,
    validationAction: validator.validationAction,
  },
  indexes: (indexes as Index[]).map(toDescription),
}));

/**
 * Files of early versions hold whole numbers as ints where the contract says Double (see contract-types.ts); an update
 * of such a document must not be refused. What is written now is typed on both engines.
 */
function withWholeDoubles<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema), (key: string, value: unknown) => {
    if (key !== 'bsonType') return value;
    const widened = [value]
      .flat()
      .flatMap((type) => (type === 'double' ? ['double', 'int', 'long'] : [type]));
    return widened.length === 1 ? widened[0] : widened;
  }) as T;
}

function toDescription({
  keys,
  unique,
  sparse,
  expireAfterSeconds,
  partialFilterExpression,
}: Index): IndexDescription {
  return {
    key: Object.fromEntries(keys.map(({ field, direction }) => [field, direction as 1 | -1])),
    name: keys.map(({ field, direction }) => `${field}_${direction}`).join('_'),
    ...(unique ? { unique } : {}),
    ...(sparse ? { sparse } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    ...(partialFilterExpression ? { partialFilterExpression } : {}),
  };
}

/** For the embedded engine: makes what is missing and brings validators up to date. Safe to run from many processes. */
export async function prepareCollections(db: MongoDatabase): Promise<void> {
  const existing = new Map((await db.listCollections().toArray()).map((info) => [info.name, info]));
  for (const { name, options, indexes } of contractCollections) {
    if (!existing.has(name)) await db.createCollection(name, options).catch(unlessThere);
    else await db.command({ collMod: name, ...options });
    if (indexes.length > 0) await db.collection(name).createIndexes(indexes);
  }
}

const NAMESPACE_EXISTS = 48;

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && Reflect.get(error, 'code') === NAMESPACE_EXISTS)) throw error;
}
