/** A collection with the driver's methods and answers. */
import { ObjectId } from 'bson';
import { MongoInvalidArgumentError, type MongoServerError } from 'mongodb';
import { cursorOver } from './cursor';
import { bulkError, unsupported } from './errors';
import type { Engine, Modified, Modify } from './engine';
import { indexMethods } from './indexes';
import { count } from './select';
import { toSortKeys } from './sort';
import { docToStored, isDoc, promote, type Doc } from './values';

type Options = Doc | undefined;

export type EmbeddedCollection = ReturnType<typeof openCollection>;

export function openCollection(engine: Engine, name: string) {
  const filterOf = (filter: Doc | undefined) => docToStored(filter ?? {});
  const written = (modified: Modified) => ({
    acknowledged: true,
    matchedCount: modified.matched,
    modifiedCount: modified.modified,
    upsertedCount: modified.upserted ? 1 : 0,
    upsertedId: modified.upserted ? promote(modified.upserted['_id']) : null,
  });

  function modify(filter: Doc, update: Doc | Doc[], options: Options, more: Partial<Modify>): Modified {
    refuseOptions(options);
    return engine.modify(name, {
      filter: filterOf(filter),
      update,
      upsert: options?.['upsert'] === true,
      sort: toSortKeys(options?.['sort']),
      arrayFilters: options?.['arrayFilters'] as Doc[] | undefined,
      ...more,
    });
  }

  function answer(modified: Modified, options: Options): unknown {
    const doc = options?.['returnDocument'] === 'after' ? modified.after : modified.before;
    const value = doc ? project(promote(doc) as Doc, options) : null;
    return options?.['includeResultMetadata'] === true
      ? {
          value,
          ok: 1,
          lastErrorObject: {
            n: modified.matched || (modified.upserted ? 1 : 0),
            updatedExisting: modified.matched > 0,
            ...(modified.upserted ? { upserted: promote(modified.upserted['_id']) } : {}),
          },
        }
      : value;
  }

  const project = (doc: Doc, options: Options): Doc => {
    const projection = options?.['projection'] as Doc | undefined;
    return projection && Object.keys(projection).length > 0
      ? (engine.aggregate(name, [{ $documents: [doc] }, { $project: projection }])[0] ?? {})
      : doc;
  };

  async function remove(filter: Doc | undefined, options: Options, limit: number | undefined) {
    refuseOptions(options);
    return engine.remove(name, { filter: filterOf(filter), sort: toSortKeys(options?.['sort']), limit });
  }

  return {
    collectionName: name,
    dbName: engine.databaseName,
    namespace: `${engine.databaseName}.${name}`,

    async insertOne(doc: Doc) {
      const stored = withId(doc);
      engine.insert(name, stored);
      return { acknowledged: true, insertedId: stored['_id'] };
    },

    async insertMany(docs: readonly Doc[], options?: Options) {
      if (docs.length === 0)
        throw new MongoInvalidArgumentError('Invalid BulkOperation, Batch cannot be empty');
      const stored = docs.map(withId);
      const failures = engine.insertAll(name, stored, options?.['ordered'] !== false);
      const [failedAt, failure] = [...failures][0] ?? [];
      const isIn = (index: number) =>
        !failures.has(index) &&
        (failedAt === undefined || options?.['ordered'] === false || index < failedAt);
      const insertedIds = Object.fromEntries(
        stored.flatMap((doc, index) => (isIn(index) ? [[index, doc['_id']]] : [])),
      ) as Record<number, unknown>;
      if (failedAt !== undefined)
        throw isServerError(failure) ? bulkError(failure, failedAt, insertedIds) : failure;
      return { acknowledged: true, insertedCount: stored.length, insertedIds };
    },

    async updateOne(filter: Doc, update: Doc | Doc[], options?: Options) {
      return written(modify(filter, requireOperators(update), options, {}));
    },
    async updateMany(filter: Doc, update: Doc | Doc[], options?: Options) {
      return written(modify(filter, requireOperators(update), options, { isMany: true }));
    },
    async replaceOne(filter: Doc, replacement: Doc, options?: Options) {
      return written(modify(filter, refuseOperators(replacement), options, { isReplacement: true }));
    },
    async findOneAndUpdate(filter: Doc, update: Doc | Doc[], options?: Options) {
      return answer(modify(filter, requireOperators(update), options, {}), options);
    },
    async findOneAndReplace(filter: Doc, replacement: Doc, options?: Options) {
      return answer(modify(filter, refuseOperators(replacement), options, { isReplacement: true }), options);
    },
    async findOneAndDelete(filter: Doc, options?: Options) {
      const [found] = await remove(filter, options, 1);
      return found ? project(promote(found.doc) as Doc, options) : null;
    },
    async deleteOne(filter?: Doc, options?: Options) {
      return { acknowledged: true, deletedCount: (await remove(filter, options, 1)).length };
    },
    async deleteMany(filter?: Doc, options?: Options) {
      return { acknowledged: true, deletedCount: (await remove(filter, options, undefined)).length };
    },

    aggregate(pipeline: readonly Doc[] = [], options?: Options) {
      return cursorOver(() => {
        refuseOptions(options);
        return engine.aggregate(name, pipeline);
      });
    },
    find(filter: Doc = {}, options: Doc = {}) {
      return cursorOver((chained) => {
        const { sort, skip, limit, projection, ...others } = { ...options, ...chained };
        refuseOptions(others);
        const docs = engine.find(name, {
          filter: filterOf(filter),
          sort: toSortKeys(sort),
          skip: Number(skip ?? 0),
          limit: Number(limit ?? 0) || undefined,
        });
        return docs.map(({ doc }) => project(doc, { projection }));
      });
    },
    async findOne(filter: Doc = {}, options: Doc = {}) {
      return (await this.find(filter, { ...options, limit: 1 }).toArray())[0] ?? null;
    },
    async countDocuments(filter: Doc = {}) {
      const info = engine.catalog.find(name);
      return info ? count(engine.sqlite, info, filterOf(filter)) : 0;
    },
    async estimatedDocumentCount() {
      return this.countDocuments();
    },
    async distinct(path: string, filter: Doc = {}) {
      const values = engine.aggregate(name, [
        { $match: filter },
        { $unwind: { path: `$${path}` } },
        { $group: { _id: `$${path}` } },
        { $sort: { _id: 1 } },
      ]);
      return values.map(({ _id }) => _id);
    },

    ...indexMethods(engine, name),
  };
}

function withId(doc: Doc): Doc {
  // The driver, too, writes the new id into the caller's document.
  if (doc['_id'] === undefined || doc['_id'] === null) doc['_id'] = new ObjectId();
  const { _id, ...fields } = docToStored(doc);
  return { _id, ...fields };
}

function requireOperators(update: Doc | Doc[]): Doc | Doc[] {
  const isOperators = Array.isArray(update) || (isDoc(update) && Object.keys(update)[0]?.startsWith('$'));
  if (!isOperators) throw new MongoInvalidArgumentError('Update document requires atomic operators');
  return update;
}

function refuseOperators(replacement: Doc): Doc {
  if (Object.keys(replacement)[0]?.startsWith('$'))
    throw new MongoInvalidArgumentError('Replacement document must not contain atomic operators');
  return replacement;
}

/** Options that change no answer here are let pass; any other would be broken silently. */
const harmless = new Set([
  'upsert',
  'sort',
  'arrayFilters',
  'returnDocument',
  'includeResultMetadata',
  'projection',
  'ordered',
  'bypassDocumentValidation',
  'maxTimeMS',
  'batchSize',
  'allowDiskUse',
  'comment',
  'hint',
  'writeConcern',
  'readConcern',
  'readPreference',
  'retryWrites',
  'signal',
  'cursor',
]);

function refuseOptions(options: Options): void {
  for (const [option, value] of Object.entries(options ?? {}))
    if (value !== undefined && !harmless.has(option)) throw unsupported(`the option ${option}`);
  if (options?.['bypassDocumentValidation'] === true) throw unsupported('bypassDocumentValidation');
}

const isServerError = (error: unknown): error is MongoServerError =>
  error instanceof Error && error.name === 'MongoServerError';
