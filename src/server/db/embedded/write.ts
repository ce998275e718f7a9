/** Puts documents and their index entries into SQLite together; the caller holds a transaction. */
import { indexTable, type Catalog, type CollectionInfo } from './catalog';
import { encode } from './codec';
import { duplicateKey, serverError, validationFailed } from './errors';
import { entriesOf, type Index } from './index-spec';
import { keyOf } from './key';
import { keysAt, toPath } from './paths';
import { isUniqueViolation, type Sqlite } from './sqlite';
import { isDoc, promote, type Doc } from './values';

export type Writer = { sqlite: Sqlite; catalog: Catalog; namespace: string; info: CollectionInfo };

const MAX_BYTES = 16 * 1024 * 1024;

export function insertDoc(writer: Writer, doc: Doc): void {
  const { sqlite, info } = writer;
  const text = toText(writer, doc);
  const id = idKey(doc['_id']);
  const row = unique(
    writer,
    '_id_',
    { _id: 1 },
    doc,
    () => sqlite.run(`INSERT INTO ${info.table} (id, doc) VALUES (?, ?)`, [id, text]).lastInsertRowid,
  );
  for (const index of info.indexes) addEntries(writer, index, doc, row);
}

/** Only entries that differ are touched: most updates change no indexed field. */
export function replaceDoc(writer: Writer, row: number, before: Doc, after: Doc): void {
  const { sqlite, info } = writer;
  const text = toText(writer, after);
  for (const index of info.indexes) {
    const old = entriesOf(index, before).tuples;
    const { tuples, multikey } = entriesOf(index, after);
    const isSame = old.length === tuples.length && old.every((tuple, at) => sameTuple(tuple, tuples[at]));
    if (isSame) continue;
    for (const tuple of old) removeEntry(writer, index, tuple, row);
    noteArrays(writer, index, multikey);
    for (const tuple of tuples) addEntry(writer, { index, tuple, row, doc: after });
  }
  sqlite.run(`UPDATE ${info.table} SET doc = ? WHERE row = ?`, [text, row]);
}

export function removeDoc({ sqlite, info, ...writer }: Writer, row: number, doc: Doc): void {
  for (const index of info.indexes)
    for (const tuple of entriesOf(index, doc).tuples)
      removeEntry({ sqlite, info, ...writer }, index, tuple, row);
  sqlite.run(`DELETE FROM ${info.table} WHERE row = ?`, [row]);
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

function addEntry(
  writer: Writer,
  { index, tuple, row, doc }: { index: Index; tuple: string[]; row: number; doc: Doc },
): void {
  const { sqlite, info } = writer;
  const sql = `INSERT INTO ${indexTable(info.name, index.spec.name)} VALUES (${'?, '.repeat(tuple.length)}?)`;
  unique(writer, index.spec.name, index.spec.key, doc, () => sqlite.run(sql, [...tuple, row]));
}

function removeEntry({ sqlite, info }: Writer, index: Index, tuple: string[], row: number): void {
  const where = tuple.map((_, position) => `k${position} = ?`).join(' AND ');
  sqlite.run(`DELETE FROM ${indexTable(info.name, index.spec.name)} WHERE ${where} AND row = ?`, [
    ...tuple,
    row,
  ]);
}

// eslint-disable-next-line max-params -- the four facts of the error, and the work that may cause it
function unique<T>(writer: Writer, index: string, keyPattern: Doc, doc: Doc, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const keyValue: Doc = {};
    for (const path of Object.keys(keyPattern))
      keyValue[path] = promote(keysAt(doc, toPath(path)).values[0] ?? null);
    throw duplicateKey({ namespace: writer.namespace, index, keyPattern, keyValue });
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
