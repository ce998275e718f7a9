/** What a write does to one document: operators, a pipeline, or a replacement. */
import { ObjectId } from 'bson';
import { isEqual } from './compare';
import { serverError } from './errors';
import { runPipeline } from './pipeline';
import type { SortKey } from './plan';
import type { Found } from './select';
import { compileUpdate, type Change } from './update';
import { docFromFilter } from './upsert';
import { insertDoc, replaceDoc, type Writer } from './write';
import { cloneStored, docToStored, isDoc, type Doc } from './values';

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

export function toChange(modify: Modify): Change {
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

export function applyTo(writer: Writer, found: Found, change: Change): { after: Doc; isChanged: boolean } {
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

export function upsert(writer: Writer, filter: Doc, change: Change): Modified {
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
