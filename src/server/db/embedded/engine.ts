/** One open file: reads and writes of whole documents, under the names that MongoDB's commands have. */
import { ObjectId } from 'bson';
import { openCatalog } from './catalog';
import { isEqual } from './compare';
import { serverError } from './errors';
import { checkStages, leading, runPipeline } from './pipeline';
import { select, type Found, type Selection } from './select';
import { openSqlite } from './sqlite';
import type { SortKey } from './plan';
import { compileUpdate, type Change } from './update';
import { docFromFilter } from './upsert';
import { insertDoc, removeDoc, replaceDoc, type Writer } from './write';
import { cloneStored, docToStored, isDoc, promote, type Doc } from './values';

export type Engine = ReturnType<typeof openEngine>;

export type Modify = {
  filter: Doc;
  update: Doc | Doc[];
  isMany?: boolean;
  isReplacement?: boolean;
  upsert?: boolean | undefined;
  sort?: readonly SortKey[];
  arrayFilters?: readonly Doc[] | undefined;
};

export type Modified = {
  matched: number;
  modified: number;
  upserted: Doc | null;
  before: Doc | null;
  after: Doc | null;
};

export function openEngine(file: string, databaseName: string) {
  const sqlite = openSqlite(file);
  const catalog = openCatalog(sqlite);

  function transact<T>(work: () => T): T {
    try {
      return sqlite.transaction(work);
    } catch (error) {
      catalog.forget();
      throw error;
    }
  }

  /** MongoDB makes a collection when something is first written to it. */
  function writerFor(name: string): Writer {
    const info = catalog.find(name) ?? catalog.create(name);
    return { sqlite, catalog, info, namespace: `${databaseName}.${name}` };
  }

  function find(name: string, selection: Selection, keepTypes = false): Found[] {
    const info = catalog.find(name);
    return info ? select(sqlite, info, selection, keepTypes) : [];
  }

  return {
    sqlite,
    catalog,
    databaseName,
    transact,
    writerFor,
    find,

    insert: (name: string, doc: Doc) => transact(() => insertDoc(writerFor(name), doc)),

    /** Runs `insert` for each until one fails; those before it stay. Answers how many are in, and the failure. */
    insertAll: (name: string, docs: readonly Doc[], isOrdered: boolean) =>
      transact(() => {
        const writer = writerFor(name);
        const failures = new Map<number, unknown>();
        for (const [index, doc] of docs.entries()) {
          try {
            sqlite.savepoint(() => insertDoc(writer, doc));
          } catch (error) {
            failures.set(index, error);
            if (isOrdered) break;
          }
        }
        return failures;
      }),

    modify: (name: string, modify: Modify): Modified =>
      transact(() => {
        const writer = writerFor(name);
        const { filter, sort = [], isMany = false } = modify;
        const change = toChange(modify);
        const found = find(name, { filter, sort, limit: isMany ? undefined : 1 }, true);
        if (found.length === 0 && modify.upsert) return upsert(writer, filter, change);
        return found.reduce<Modified>(
          (total, each) => {
            const { after, isChanged } = applyTo(writer, each, change);
            return {
              ...total,
              modified: total.modified + Number(isChanged),
              before: total.before ?? each.doc,
              after: total.after ?? after,
            };
          },
          { matched: found.length, modified: 0, upserted: null, before: null, after: null },
        );
      }),

    remove: (name: string, selection: Selection): Found[] =>
      transact(() => {
        const found = find(name, selection, true);
        if (found.length === 0) return found;
        const writer = writerFor(name);
        for (const { row, doc } of found) removeDoc(writer, row, doc);
        return found;
      }),

    aggregate: (name: string, pipeline: readonly Doc[]): Doc[] => {
      const stages = pipeline.map((stage) => docToStored(stage));
      checkStages(stages);
      // Most reads end here: what SQLite answers needs no types, and is handed out as it is decoded.
      const { selection, taken } = leading(stages);
      if (taken === stages.length) return find(name, selection).map(({ doc }) => doc);
      const source = {
        name,
        find: (from: string, wanted: Selection) => find(from, wanted, true).map(({ doc }) => doc),
      };
      return runPipeline(stages, source).map((doc) => promote(doc) as Doc);
    },

    close: () => sqlite.close(),
  };
}

function toChange(modify: Modify): Change {
  const { update, filter, arrayFilters } = modify;
  if (Array.isArray(update)) return pipelineChange(update);
  if (modify.isReplacement) return replacement(docToStored(update));
  return compileUpdate(update, filter, arrayFilters);
}

function replacement(next: Doc): Change {
  return (doc) => become(doc, '_id' in doc && !('_id' in next) ? { _id: doc['_id'], ...next } : next);
}

const updateStages = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

function pipelineChange(pipeline: readonly Doc[]): Change {
  for (const stage of pipeline) {
    const [name = ''] = Object.keys(stage);
    if (!updateStages.has(name))
      throw serverError('InvalidOptions', `${name} is not allowed to be used within an update`);
  }
  const stages = pipeline.map((stage) => docToStored(stage));
  return (doc) => {
    const [result] = runPipeline([{ $documents: [cloneStored(doc)] }, ...stages], null);
    if (!isDoc(result)) throw serverError('BadValue', 'An update pipeline must leave one document');
    become(doc, '_id' in doc ? { _id: doc['_id'], ...result } : result);
  };
}

function become(doc: Doc, next: Doc): void {
  for (const key of Object.keys(doc)) Reflect.deleteProperty(doc, key);
  Object.assign(doc, cloneStored(next));
}

function applyTo(writer: Writer, found: Found, change: Change): { after: Doc; isChanged: boolean } {
  const { doc } = found;
  const after = cloneStored(doc);
  change(after, { isInsert: false, now: new Date() });
  if (!isEqual(after['_id'], doc['_id']))
    throw serverError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return { after, isChanged: replaceDoc(writer, found, after) };
}

function upsert(writer: Writer, filter: Doc, change: Change): Modified {
  const doc = docFromFilter(filter);
  const given = doc['_id'];
  change(doc, { isInsert: true, now: new Date() });
  if (given !== undefined && !isEqual(doc['_id'], given))
    throw serverError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  const { _id = new ObjectId(), ...fields } = doc;
  const inserted = { _id, ...fields };
  insertDoc(writer, inserted);
  return { matched: 0, modified: 0, upserted: inserted, before: null, after: inserted };
}
