/** Puts documents and their index entries into SQLite together; the caller holds a transaction. */
import type { Catalog, CollectionInfo } from './catalog';
import { encode } from './codec';
import { isEqual } from './compare';
import { duplicateKey, serverError, validationFailed } from './errors';
import { entriesOf, type Index } from './index-spec';
import { keyOf } from './key';
import { keysAt } from './paths';
import { isUniqueViolation, type Sqlite } from './sqlite';
import { isDoc, promote, type Doc } from './values';

export type Writer = { sqlite: Sqlite; catalog: Catalog; namespace: string; info: CollectionInfo };

const MAX_BYTES = 16 * 1024 * 1024;

export function insertDoc(writer: Writer, doc: Doc): void {
  const row = insertRow(writer, doc, toText(writer, doc));
  for (const index of writer.info.indexes) addEntries(writer, index, doc, row);
}

/** False when nothing changed. Only indexes of fields that changed are looked at: most updates touch none. */
export function replaceDoc(
  writer: Writer,
  found: { row: number; text: string; doc: Doc },
  after: Doc,
): boolean {
  const { sqlite, info } = writer;
  const { row, doc: before } = found;
  const text = toText(writer, after);
  if (text === found.text) return false;
  for (const index of info.indexes)
    if (mayDiffer(index, before, after)) moveEntries(writer, index, { row, before, after });
  sqlite.run(info.updateSql, [text, row]);
  return true;
}

/** A partial index also depends on the fields of its filter, so it is always looked at. */
function mayDiffer({ components, partialFilter }: Index, before: Doc, after: Doc): boolean {
  if (partialFilter) return true;
  return components.some(
    ({ parts: [field = ''] }) => before[field] !== after[field] && !isEqual(before[field], after[field]),
  );
}

function moveEntries(
  writer: Writer,
  index: Index,
  { row, before, after }: { row: number; before: Doc; after: Doc },
): void {
  const old = entriesOf(index, before).tuples;
  const { tuples, multikey } = entriesOf(index, after);
  if (old.length === tuples.length && old.every((tuple, at) => sameTuple(tuple, tuples[at]))) return;
  for (const tuple of old) removeEntry(writer, index, tuple, row);
  noteArrays(writer, index, multikey);
  for (const tuple of tuples) addEntry(writer, { index, tuple, row, doc: after });
}

export function removeDoc(writer: Writer, row: number, doc: Doc): void {
  const { sqlite, info } = writer;
  for (const index of info.indexes)
    for (const tuple of entriesOf(index, doc).tuples) removeEntry(writer, index, tuple, row);
  sqlite.run(info.deleteSql, [row]);
}

export function addEntries(writer: Writer, index: Index, doc: Doc, row: number): void {
  const { tuples, multikey } = entriesOf(index, doc);
  noteArrays(writer, index, multikey);
  for (const tuple of tuples) addEntry(writer, { index, tuple, row, doc });
}

const sameTuple = (a: string[], b: string[] | undefined) =>
  b !== undefined && a.every((key, position) => key === b[position]);

function noteArrays({ catalog, info }: Writer, index: Index, multikey: number): void {
  if ((index.multikey | multikey) !== index.multikey) catalog.markMultikey(info.name, index, multikey);
}

type Entry = { index: Index; tuple: string[]; row: number; doc: Doc };

function addEntry(writer: Writer, { index, tuple, row, doc }: Entry): void {
  try {
    writer.sqlite.run(index.insertSql, [...tuple, row]);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const keyValue: Doc = {};
    for (const [position, { path, parts }] of index.components.entries()) {
      const value = keysAt(doc, parts).values.find((each) => keyOf(each) === tuple[position]);
      keyValue[path] = promote(value ?? null);
    }
    const { name, key } = index.spec;
    throw duplicateKey({ namespace: writer.namespace, index: name, keyPattern: key, keyValue });
  }
}

function removeEntry({ sqlite }: Writer, index: Index, tuple: string[], row: number): void {
  sqlite.run(index.deleteSql, [...tuple, row]);
}

function insertRow({ sqlite, info, namespace }: Writer, doc: Doc, text: string): number {
  try {
    return sqlite.run(info.insertSql, [idKey(doc['_id']), text]).lastInsertRowid;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw duplicateKey({
      namespace,
      index: '_id_',
      keyPattern: { _id: 1 },
      keyValue: { _id: promote(doc['_id']) },
    });
  }
}

function toText({ info }: Writer, doc: Doc): string {
  const problem = info.validate?.(doc) ?? null;
  if (problem !== null)
    throw validationFailed(`${info.name}: ${problem}`, {
      failingDocumentId: doc['_id'],
      details: { reason: problem },
    });
  const text = encode(doc);
  if (text.length > MAX_BYTES)
    throw serverError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${text.length}, max size: ${MAX_BYTES}`,
    );
  return text;
}

function idKey(id: unknown): string {
  if (Array.isArray(id) || id instanceof RegExp || id === undefined)
    throw serverError('BadValue', "The '_id' value cannot be of type array, regex or undefined");
  if (isDoc(id) && Object.keys(id).some((key) => key.startsWith('$')))
    throw serverError('DollarPrefixedFieldName', "_id fields may not contain '$'-prefixed fields");
  return keyOf(id);
}
