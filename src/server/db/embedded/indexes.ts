/** The driver's index methods. */
import { decode } from './codec';
import { cursorOver } from './cursor';
import { serverError } from './errors';
import type { Engine } from './engine';
import { isEqual } from './compare';
import { toSpec, type IndexSpec } from './index-spec';
import { addEntries } from './write';
import { docToStored, type Doc } from './values';

export function indexMethods(engine: Engine, collection: string) {
  function create(key: Doc, options: Doc): string {
    return engine.transact(() => {
      const spec = toSpec(docToStored(key), options);
      const writer = engine.writerFor(collection);
      if (
        sameIndex(
          writer.info.indexes.map((index) => index.spec),
          spec,
        )
      )
        return spec.name;
      const index = engine.catalog.addIndex(collection, spec);
      for (const [row, text] of engine.sqlite.all(`SELECT row, doc FROM ${writer.info.table}`) as [
        number,
        string,
      ][])
        addEntries({ ...writer, info: writer.info }, index, decode(text), row);
      return spec.name;
    });
  }

  function list(): Doc[] {
    const info = engine.catalog.find(collection);
    if (!info)
      throw serverError('NamespaceNotFound', `ns does not exist: ${engine.databaseName}.${collection}`);
    return [
      { v: 2, key: { _id: 1 }, name: '_id_' },
      ...info.indexes.map(({ spec: { name, key, ...options } }) => ({ v: 2, key, name, ...options })),
    ];
  }

  return {
    async createIndex(key: Doc | string, options: Doc = {}) {
      return create(typeof key === 'string' ? { [key]: 1 } : key, options);
    },
    async createIndexes(specs: readonly (Doc & { key: Doc })[]) {
      return specs.map(({ key, ...options }) => create(key, options));
    },
    async dropIndex(name: string) {
      return engine.transact(() => {
        const indexes = engine.catalog.find(collection)?.indexes ?? [];
        if (!indexes.some(({ spec }) => spec.name === name))
          throw serverError('IndexNotFound', `index not found with name [${name}]`);
        engine.catalog.dropIndex(collection, name);
        return { nIndexesWas: indexes.length + 1, ok: 1 };
      });
    },
    listIndexes: () => cursorOver(list),
    async indexes() {
      return list();
    },
    async drop() {
      return engine.transact(() => {
        const info = engine.catalog.find(collection);
        if (info) engine.catalog.drop(info);
        return info !== null;
      });
    },
  };
}

/** True when it is there already; the same name with another meaning is an error, as is the reverse. */
function sameIndex(existing: IndexSpec[], spec: IndexSpec): boolean {
  const byName = existing.find(({ name }) => name === spec.name);
  if (byName && isEqual(byName, spec)) return true;
  if (byName)
    throw serverError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index, but different options. Requested index: ${JSON.stringify(spec)}`,
    );
  const byKey = existing.find(
    ({ key }) => isEqual(key, spec.key) && Object.keys(key).join() === Object.keys(spec.key).join(),
  );
  if (byKey)
    throw serverError('IndexOptionsConflict', `Index already exists with a different name: ${byKey.name}`);
  return false;
}
