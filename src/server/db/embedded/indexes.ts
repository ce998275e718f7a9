/** Making, dropping and telling indexes. */
import { decode } from './codec';
import { isEqual } from './compare';
import type { Engine } from './engine';
import { serverError } from './errors';
import { toSpec, type IndexSpec } from './index-spec';
import { docToStored, type Doc } from './values';
import { addEntries } from './write';

/** Answers the name; what is there already in the same form is left alone. */
export function createIndex(engine: Engine, collection: string, key: Doc, options: Doc): string {
  return engine.transact(() => {
    const spec = toSpec(docToStored(key), options);
    const writer = engine.writerFor(collection);
    const existing = writer.info.indexes.map((index) => index.spec);
    if (isThere(existing, spec)) return spec.name;
    const index = engine.catalog.addIndex(collection, spec);
    const rows = engine.sqlite.all(`SELECT row, doc FROM ${writer.info.table}`) as [
      row: number,
      text: string,
    ][];
    for (const [row, text] of rows) addEntries(writer, index, decode(text), row);
    return spec.name;
  });
}

export function dropIndex(engine: Engine, collection: string, name: string): Doc {
  return engine.transact(() => {
    const indexes = engine.catalog.find(collection)?.indexes ?? [];
    if (!indexes.some(({ spec }) => spec.name === name))
      throw serverError('IndexNotFound', `index not found with name [${name}]`);
    engine.catalog.dropIndex(collection, name);
    return { nIndexesWas: indexes.length + 1, ok: 1 };
  });
}

export function listIndexes(engine: Engine, collection: string): Doc[] {
  const info = engine.catalog.find(collection);
  if (!info)
    throw serverError('NamespaceNotFound', `ns does not exist: ${engine.databaseName}.${collection}`);
  const own = info.indexes.map(({ spec: { name, key, ...options } }) => ({ v: 2, key, name, ...options }));
  return [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...own];
}

/** The same name with another meaning is an error, as is the reverse. */
function isThere(existing: readonly IndexSpec[], spec: IndexSpec): boolean {
  const byName = existing.find(({ name }) => name === spec.name);
  if (byName && isEqual(byName, spec)) return true;
  if (byName)
    throw serverError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${spec.name}`,
    );
  const byKey = existing.find(({ key }) => isEqual(key, spec.key));
  if (byKey)
    throw serverError('IndexOptionsConflict', `Index already exists with a different name: ${byKey.name}`);
  return false;
}
