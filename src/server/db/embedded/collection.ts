/** A collection with the driver's methods. */
import { MongoInvalidArgumentError } from 'mongodb';
import {
  findAndModifyResult,
  insertManyResult,
  refuseOperators,
  refuseOptions,
  requireOperators,
  updateResult,
  withId,
  type Options,
} from './answers';
import type { Modified, Modify } from './change';
import { EmbeddedCursor } from './cursor';
import type { Engine } from './engine';
import { createIndex, dropIndex, listIndexes } from './indexes';
import { promised } from './promised';
import { count, type Found } from './select';
import { toSortKeys } from './sort';
import { docToStored, promote, type Doc } from './values';

export class EmbeddedCollection {
  readonly #engine: Engine;

  constructor(
    engine: Engine,
    readonly collectionName: string,
  ) {
    this.#engine = engine;
  }

  insertOne(doc: Doc) {
    return promised(() => {
      const stored = withId(doc);
      this.#engine.insert(this.collectionName, stored);
      return { acknowledged: true, insertedId: stored['_id'] };
    });
  }

  insertMany(docs: readonly Doc[], options?: Options) {
    return promised(() => {
      if (docs.length === 0)
        throw new MongoInvalidArgumentError('Invalid BulkOperation, Batch cannot be empty');
      const stored = docs.map(withId);
      const isOrdered = options?.['ordered'] !== false;
      return insertManyResult(
        stored,
        this.#engine.insertAll(this.collectionName, stored, isOrdered),
        isOrdered,
      );
    });
  }

  updateOne(filter: Doc, update: Doc | Doc[], options?: Options) {
    return promised(() => updateResult(this.#modify(filter, requireOperators(update), options)));
  }

  updateMany(filter: Doc, update: Doc | Doc[], options?: Options) {
    return promised(() =>
      updateResult(this.#modify(filter, requireOperators(update), options, { isMany: true })),
    );
  }

  replaceOne(filter: Doc, replacement: Doc, options?: Options) {
    return promised(() => updateResult(this.#replace(filter, replacement, options)));
  }

  findOneAndUpdate(filter: Doc, update: Doc | Doc[], options?: Options) {
    return promised(() => this.#told(this.#modify(filter, requireOperators(update), options), options));
  }

  findOneAndReplace(filter: Doc, replacement: Doc, options?: Options) {
    return promised(() => this.#told(this.#replace(filter, replacement, options), options));
  }

  findOneAndDelete(filter: Doc, options?: Options) {
    return promised(() => {
      const [found] = this.#remove(filter, options, 1);
      return found ? this.#projected(promote(found.doc) as Doc, options) : null;
    });
  }

  deleteOne(filter?: Doc, options?: Options) {
    return promised(() => ({ acknowledged: true, deletedCount: this.#remove(filter, options, 1).length }));
  }

  deleteMany(filter?: Doc, options?: Options) {
    return promised(() => ({ acknowledged: true, deletedCount: this.#remove(filter, options).length }));
  }

  aggregate(pipeline: readonly Doc[] = [], options?: Options): EmbeddedCursor {
    return new EmbeddedCursor(() => {
      refuseOptions(options);
      return this.#engine.aggregate(this.collectionName, pipeline);
    });
  }

  find(filter: Doc = {}, options: Doc = {}): EmbeddedCursor {
    return new EmbeddedCursor((chained) => {
      const { sort, skip, limit, projection, ...others } = { ...options, ...chained };
      refuseOptions(others);
      const found = this.#engine.find(this.collectionName, {
        filter: docToStored(filter),
        sort: toSortKeys(sort),
        skip: Number(skip ?? 0),
        limit: Number(limit ?? 0) || undefined,
      });
      return found.map(({ doc }) => this.#projected(doc, { projection }));
    });
  }

  findOne(filter: Doc = {}, options: Doc = {}): Promise<Doc | null> {
    return this.find(filter, { ...options, limit: 1 }).next();
  }

  countDocuments(filter: Doc = {}): Promise<number> {
    return promised(() => {
      const info = this.#engine.catalog.find(this.collectionName);
      return info ? count(this.#engine.sqlite, info, docToStored(filter)) : 0;
    });
  }

  distinct(path: string, filter: Doc = {}): Promise<unknown[]> {
    return promised(() => {
      const each = [{ $match: filter }, { $unwind: { path: `$${path}` } }, { $group: { _id: `$${path}` } }];
      const values = this.#engine.aggregate(this.collectionName, [...each, { $sort: { _id: 1 } }]);
      return values.map(({ _id }) => _id);
    });
  }

  createIndex(key: Doc | string, options: Doc = {}): Promise<string> {
    const keys = typeof key === 'string' ? { [key]: 1 } : key;
    return promised(() => createIndex(this.#engine, this.collectionName, keys, options));
  }

  createIndexes(specs: readonly (Doc & { key: Doc })[]): Promise<string[]> {
    return promised(() =>
      specs.map(({ key, ...options }) => createIndex(this.#engine, this.collectionName, key, options)),
    );
  }

  dropIndex(name: string): Promise<Doc> {
    return promised(() => dropIndex(this.#engine, this.collectionName, name));
  }

  listIndexes(): EmbeddedCursor {
    return new EmbeddedCursor(() => listIndexes(this.#engine, this.collectionName));
  }

  indexes(): Promise<Doc[]> {
    return this.listIndexes().toArray();
  }

  drop(): Promise<boolean> {
    return promised(() =>
      this.#engine.transact(() => {
        const info = this.#engine.catalog.find(this.collectionName);
        if (info) this.#engine.catalog.drop(info);
        return info !== null;
      }),
    );
  }

  #modify(filter: Doc, update: Doc | Doc[], options: Options, more: Partial<Modify> = {}): Modified {
    refuseOptions(options);
    return this.#engine.modify(this.collectionName, {
      filter: docToStored(filter),
      update,
      upsert: options?.['upsert'] === true,
      sort: toSortKeys(options?.['sort']),
      arrayFilters: options?.['arrayFilters'] as Doc[] | undefined,
      ...more,
    });
  }

  #replace(filter: Doc, replacement: Doc, options: Options): Modified {
    return this.#modify(filter, refuseOperators(replacement), options, { isReplacement: true });
  }

  #remove(filter: Doc = {}, options: Options, limit?: number): Found[] {
    refuseOptions(options);
    const sort = toSortKeys(options?.['sort']);
    return this.#engine.remove(this.collectionName, { filter: docToStored(filter), sort, limit });
  }

  #told(modified: Modified, options: Options): Doc | null {
    const doc = options?.['returnDocument'] === 'after' ? modified.after : modified.before;
    const value = doc ? this.#projected(promote(doc) as Doc, options) : null;
    return options?.['includeResultMetadata'] === true ? findAndModifyResult(modified, value) : value;
  }

  #projected(doc: Doc, options: Options): Doc {
    const projection = options?.['projection'] as Doc | undefined;
    if (!projection || Object.keys(projection).length === 0) return doc;
    return (
      this.#engine.aggregate(this.collectionName, [{ $documents: [doc] }, { $project: projection }])[0] ?? {}
    );
  }
}
