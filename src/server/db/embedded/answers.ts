/** What the driver's methods answer, and what they are asked with. */
import { ObjectId } from 'bson';
import { MongoInvalidArgumentError, MongoServerError } from 'mongodb';
import type { Modified } from './change';
import { bulkError, unsupported } from './errors';
import { docToStored, isDoc, promote, type Doc } from './values';

export type Options = Doc | undefined;

export const updateResult = ({ matched, modified, upserted }: Modified) => ({
  acknowledged: true,
  matchedCount: matched,
  modifiedCount: modified,
  upsertedCount: upserted ? 1 : 0,
  upsertedId: upserted ? promote(upserted['_id']) : null,
});

export function findAndModifyResult({ matched, upserted }: Modified, value: Doc | null): Doc {
  const told = upserted ? { upserted: promote(upserted['_id']) } : {};
  return {
    value,
    ok: 1,
    lastErrorObject: { n: matched || (upserted ? 1 : 0), updatedExisting: matched > 0, ...told },
  };
}

/** Throws the driver's bulk error for the first failure; the documents that are in are named in it. */
export function insertManyResult(
  docs: readonly Doc[],
  failures: ReadonlyMap<number, unknown>,
  isOrdered: boolean,
) {
  const [failedAt, failure] = [...failures][0] ?? [];
  const isIn = (index: number) =>
    !failures.has(index) && (failedAt === undefined || !isOrdered || index < failedAt);
  const ids = docs.flatMap((doc, index) => (isIn(index) ? [[index, doc['_id']] as const] : []));
  const insertedIds = Object.fromEntries(ids) as Record<number, unknown>;
  if (failedAt === undefined) return { acknowledged: true, insertedCount: docs.length, insertedIds };
  throw failure instanceof MongoServerError ? bulkError(failure, failedAt, insertedIds) : failure;
}

export function withId(doc: Doc): Doc {
  // The driver, too, writes the new id into the caller's document.
  doc['_id'] ??= new ObjectId();
  const { _id, ...fields } = docToStored(doc);
  return { _id, ...fields };
}

export function requireOperators(update: Doc | Doc[]): Doc | Doc[] {
  const isOperators = Array.isArray(update) || (isDoc(update) && Object.keys(update)[0]?.startsWith('$'));
  if (!isOperators) throw new MongoInvalidArgumentError('Update document requires atomic operators');
  return update;
}

export function refuseOperators(replacement: Doc): Doc {
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

export function refuseOptions(options: Options): void {
  for (const [option, value] of Object.entries(options ?? {}))
    if (value !== undefined && !harmless.has(option)) throw unsupported(`the option ${option}`);
}
