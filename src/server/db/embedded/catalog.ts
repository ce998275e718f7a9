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

const schema = `
  CREATE TABLE IF NOT EXISTS dex_collections (name TEXT PRIMARY KEY, options TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dex_indexes (collection TEXT, name TEXT, spec TEXT NOT NULL, multikey INTEGER NOT NULL,
    PRIMARY KEY (collection, name));`;

export class Catalog {
  #version = -1;
  #known = new Map<string, CollectionInfo>();

  constructor(readonly sqlite: Sqlite) {
    sqlite.transaction(() => {
      if (!sqlite.get("SELECT 1 FROM sqlite_schema WHERE name = 'dex_indexes'")) sqlite.exec(schema);
    });
  }

  find(name: string): CollectionInfo | null {
    return this.#current().get(name) ?? null;
  }

  names(): string[] {
    return [...this.#current().keys()];
  }

  /** A transaction that was rolled back may have taken catalogue changes with it. */
  forget(): void {
    this.#version = -1;
  }

  create(name: string, options: CollectionOptions = {}): CollectionInfo {
    const table = quote(`c:${name}`);
    this.sqlite.exec(`CREATE TABLE ${table} (row INTEGER PRIMARY KEY, id TEXT NOT NULL, doc TEXT NOT NULL)`);
    this.sqlite.exec(`CREATE UNIQUE INDEX ${quote(`c:${name}:_id_`)} ON ${table} (id)`);
    this.sqlite.run('INSERT INTO dex_collections VALUES (?, ?)', [name, encode(options)]);
    this.#changed();
    return required(this.find(name), name);
  }

  drop({ name, table, indexes }: CollectionInfo): void {
    for (const index of indexes) this.sqlite.exec(`DROP TABLE ${index.table}`);
    this.sqlite.exec(`DROP TABLE ${table}`);
    this.sqlite.run('DELETE FROM dex_indexes WHERE collection = ?', [name]);
    this.sqlite.run('DELETE FROM dex_collections WHERE name = ?', [name]);
    this.#changed();
  }

  setOptions(name: string, options: CollectionOptions): void {
    this.sqlite.run('UPDATE dex_collections SET options = ? WHERE name = ?', [encode(options), name]);
    this.#changed();
  }

  addIndex(collection: string, spec: IndexSpec): Index {
    this.sqlite.exec(indexSchema(collection, spec));
    this.sqlite.run('INSERT INTO dex_indexes VALUES (?, ?, ?, 0)', [collection, spec.name, encode(spec)]);
    this.#changed();
    const { indexes } = required(this.find(collection), collection);
    return required(indexes.find((index) => index.spec.name === spec.name) ?? null, spec.name);
  }

  dropIndex(collection: string, name: string): void {
    this.sqlite.exec(`DROP TABLE ${indexTable(collection, name)}`);
    this.sqlite.run('DELETE FROM dex_indexes WHERE collection = ? AND name = ?', [collection, name]);
    this.#changed();
  }

  markMultikey(collection: string, index: Index, multikey: number): void {
    index.multikey |= multikey;
    const sql = 'UPDATE dex_indexes SET multikey = multikey | ? WHERE collection = ? AND name = ?';
    this.sqlite.run(sql, [multikey, collection, index.spec.name]);
    this.#changed();
  }

  /** `user_version` counts changes of the catalogue, so that a look costs one cheap statement. */
  #current(): Map<string, CollectionInfo> {
    const inFile = this.#versionInFile();
    if (inFile !== this.#version) {
      this.#known = read(this.sqlite);
      this.#version = inFile;
    }
    return this.#known;
  }

  #changed(): void {
    this.sqlite.exec(`PRAGMA user_version = ${this.#versionInFile() + 1}`);
    this.#version = -1;
  }

  #versionInFile(): number {
    const [version] = this.sqlite.get('PRAGMA user_version') as [number];
    return version;
  }
}

/** One row per entry. For a unique index the keys alone are the primary key: SQLite keeps them unique. */
function indexSchema(collection: string, spec: IndexSpec): string {
  const directions = Object.values(spec.key);
  const columns = directions.map((_, position) => `k${position} TEXT NOT NULL`).join(', ');
  const keys = directions.map((direction, position) => `k${position}${direction < 0 ? ' DESC' : ''}`);
  const primary = (spec.unique ? keys : [...keys, 'row']).join(', ');
  return `CREATE TABLE ${indexTable(collection, spec.name)} (${columns}, row INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`;
}

function required<T>(found: T | null, name: string): T {
  if (found === null) throw serverError('NamespaceNotFound', `ns does not exist: ${name}`);
  return found;
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
