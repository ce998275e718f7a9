import Database from 'libsql';
import { EJSON } from 'bson';
import { idOf, type Title } from './title-documents';

/** What one would write by hand for this one collection: columns for what is searched, and the document as text. */
export function openBare(file: string) {
  const connection = new Database(file);
  connection.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;
    CREATE TABLE titles (row INTEGER PRIMARY KEY, id TEXT UNIQUE, importKey TEXT UNIQUE, kind TEXT, isAvailable INTEGER,
      addedAt INTEGER, trendScore REAL, sortName TEXT, doc TEXT);
    CREATE INDEX byKind ON titles (isAvailable, kind, addedAt DESC, id DESC);
    CREATE INDEX byDate ON titles (isAvailable, addedAt DESC, id DESC);
    CREATE INDEX byTrend ON titles (isAvailable, trendScore DESC, id DESC);
    CREATE INDEX byName ON titles (isAvailable, kind, sortName, id);`);
  const read = (sql: string) => connection.prepare(sql).raw(true);
  const byId = read('SELECT doc FROM titles WHERE id = ?');
  const byImportKey = read('SELECT doc FROM titles WHERE importKey = ?');
  const page = read(
    'SELECT doc FROM titles WHERE isAvailable = 1 AND addedAt < ? ORDER BY addedAt DESC, id DESC LIMIT 20',
  );
  const insert = connection.prepare(
    'INSERT INTO titles (id, importKey, kind, isAvailable, addedAt, trendScore, sortName, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = connection.prepare(
    "UPDATE titles SET doc = json_set(doc, '$.durationSeconds', json_extract(doc, '$.durationSeconds') + 1) WHERE id = ?",
  );
  const parse = (row: unknown): unknown => JSON.parse((row as [string])[0]);

  function insertOne(title: Title): void {
    const text = EJSON.stringify(title, { relaxed: true });
    const { _id, importKey, kind, addedAt, trendScore, sortName } = title;
    insert.run([
      _id.toHexString(),
      importKey,
      kind,
      1,
      addedAt.getTime(),
      Number(trendScore),
      sortName,
      text,
    ]);
  }

  return {
    byId: (n: number) => parse(byId.get([idOf(n).toHexString()])),
    byImportKey: (n: number) => byImportKey.all([`movie:${n}`]).map(parse),
    page: (at: Date) => page.all([at.getTime()]).map(parse),
    insert: insertOne,
    insertMany: (titles: Title[]) => {
      connection.exec('BEGIN');
      titles.forEach(insertOne);
      connection.exec('COMMIT');
    },
    update: (n: number) => update.run([idOf(n).toHexString()]),
    close: () => connection.close(),
  };
}
