/** Which collections and indexes the file holds; the truth is in the file, because another process may change it. */
import { serverError } from './errors';
import { compileJsonSchema, type Validate } from './json-schema';
import { compileFilter } from './match';
import { indexTable, openIndex, type Index, type IndexSpec } from './index-spec';
import { quote, type Sqlite } from './sqlite';
import { decode, encode } from './codec';
import type { Doc } from './values';

export type CollectionOptions = { validator?: Doc; validationLevel?: string; validationAction?: string };

export type CollectionInfo = {
  name: string;
  options: CollectionOptions;
  table: string;
  insertSql: string;
  updateSql: string;
  deleteSql: string;
  indexes: Index[];
  /** Null when the document is allowed, else why not. */
  validate: Validate | null;
};

export type Catalog = ReturnType<typeof openCatalog>;

const schema = `
  CREATE TABLE IF NOT EXISTS dex_collections (name TEXT PRIMARY KEY, options TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dex_indexes (collection TEXT, name TEXT, spec TEXT NOT NULL, multikey INTEGER NOT NULL,
    PRIMARY KEY (collection, name));`;

export function openCatalog(sqlite: Sqlite) {
  sqlite.transaction(() => {
    if (!sqlite.get("SELECT 1 FROM sqlite_schema WHERE name = 'dex_indexes'")) sqlite.exec(schema);
  });
  let version = -1;
  let known = new Map<string, CollectionInfo>();

  /** `user_version` counts changes of the catalogue, so that a look costs one cheap statement. */
  function current(): Map<string, CollectionInfo> {
    const [inFile] = sqlite.get('PRAGMA user_version') as [number];
    if (inFile !== version) {
      known = read(sqlite);
      version = inFile;
    }
    return known;
  }

  function changed(): void {
    const [inFile] = sqlite.get('PRAGMA user_version') as [number];
    sqlite.exec(`PRAGMA user_version = ${inFile + 1}`);
    version = -1;
  }

  return {
    find: (name: string) => current().get(name) ?? null,
    names: () => [...current().keys()],
    /** A transaction that was rolled back may have taken catalogue changes with it. */
    forget: () => void (version = -1),

    create(name: string, options: CollectionOptions = {}): CollectionInfo {
      const table = quote(`c:${name}`);
      sqlite.exec(`CREATE TABLE ${table} (row INTEGER PRIMARY KEY, id TEXT NOT NULL, doc TEXT NOT NULL)`);
      sqlite.exec(`CREATE UNIQUE INDEX ${quote(`c:${name}:_id_`)} ON ${table} (id)`);
      sqlite.run('INSERT INTO dex_collections VALUES (?, ?)', [name, encode(options)]);
      changed();
      return required(current(), name);
    },

    drop(info: CollectionInfo): void {
      for (const index of info.indexes) sqlite.exec(`DROP TABLE ${indexTable(info.name, index.spec.name)}`);
      sqlite.exec(`DROP TABLE ${info.table}`);
      sqlite.run('DELETE FROM dex_indexes WHERE collection = ?', [info.name]);
      sqlite.run('DELETE FROM dex_collections WHERE name = ?', [info.name]);
      changed();
    },

    setOptions(name: string, options: CollectionOptions): void {
      sqlite.run('UPDATE dex_collections SET options = ? WHERE name = ?', [encode(options), name]);
      changed();
    },

    addIndex(collection: string, spec: IndexSpec): Index {
      sqlite.exec(indexSchema(collection, spec));
      sqlite.run('INSERT INTO dex_indexes VALUES (?, ?, ?, 0)', [collection, spec.name, encode(spec)]);
      changed();
      const index = required(current(), collection).indexes.find(({ spec: { name } }) => name === spec.name);
      if (!index) throw serverError('IndexNotFound', `index not found with name [${spec.name}]`);
      return index;
    },

    dropIndex(collection: string, name: string): void {
      sqlite.exec(`DROP TABLE ${indexTable(collection, name)}`);
      sqlite.run('DELETE FROM dex_indexes WHERE collection = ? AND name = ?', [collection, name]);
      changed();
    },

    markMultikey(collection: string, index: Index, multikey: number): void {
      index.multikey |= multikey;
      sqlite.run('UPDATE dex_indexes SET multikey = multikey | ? WHERE collection = ? AND name = ?', [
        multikey,
        collection,
        index.spec.name,
      ]);
      changed();
    },
  };
}

/** One row per entry. For a unique index the keys alone are the primary key: SQLite keeps them unique. */
function indexSchema(collection: string, spec: IndexSpec): string {
  const directions = Object.values(spec.key);
  const columns = directions.map((_, position) => `k${position} TEXT NOT NULL`).join(', ');
  const keys = directions.map((direction, position) => `k${position}${direction < 0 ? ' DESC' : ''}`);
  const primary = (spec.unique ? keys : [...keys, 'row']).join(', ');
  return `CREATE TABLE ${indexTable(collection, spec.name)} (${columns}, row INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`;
}

function required(known: Map<string, CollectionInfo>, name: string): CollectionInfo {
  const info = known.get(name);
  if (!info) throw serverError('NamespaceNotFound', `ns does not exist: ${name}`);
  return info;
}

function read(sqlite: Sqlite): Map<string, CollectionInfo> {
  const known = new Map<string, CollectionInfo>();
  for (const [name, text] of sqlite.all('SELECT name, options FROM dex_collections') as [string, string][]) {
    const options = decode(text) as CollectionOptions;
    const table = quote(`c:${name}`);
    known.set(name, {
      name,
      options,
      table,
      insertSql: `INSERT INTO ${table} (id, doc) VALUES (?, ?)`,
      updateSql: `UPDATE ${table} SET doc = ? WHERE row = ?`,
      deleteSql: `DELETE FROM ${table} WHERE row = ?`,
      indexes: [],
      validate: toValidate(options),
    });
  }
  const rows = sqlite.all('SELECT collection, spec, multikey FROM dex_indexes ORDER BY rowid') as [
    string,
    string,
    number,
  ][];
  for (const [collection, spec, multikey] of rows)
    known.get(collection)?.indexes.push(openIndex(collection, decode(spec) as IndexSpec, multikey));
  return known;
}

function toValidate({ validator, validationAction }: CollectionOptions): Validate | null {
  if (!validator || validationAction === 'warn') return null;
  const { $jsonSchema, ...filter } = validator;
  const bySchema = $jsonSchema === undefined ? () => null : compileJsonSchema($jsonSchema as Doc);
  const byFilter = compileFilter(filter);
  return (doc) =>
    bySchema(doc) ?? (byFilter(doc as Doc) ? null : 'the document does not match the validator');
}
