/** One connection to one SQLite file: statements prepared once, transactions, the settings that durability rests on. */
import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;
export type Param = string | number | null;

const STATEMENTS_KEPT = 500;
/** How long a writer waits for another process. Each write holds the lock for well under a millisecond. */
const BUSY_MS = 15_000;

export type Sqlite = ReturnType<typeof openSqlite>;

export function openSqlite(file: string) {
  // Password hashes are in it, so nobody else on this machine may read it. SQLite gives its other files the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const connection = new Database(file);
  const statements = new Map<string, Statement>();
  let isInTransaction = false;

  configure(connection);

  function prepare(sql: string): Statement {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    if (statement.reader) statement.raw(true);
    if (statements.size >= STATEMENTS_KEPT) statements.delete(statements.keys().next().value ?? '');
    statements.set(sql, statement);
    return statement;
  }

  const run = (sql: string, params: Param[] = []) => prepare(sql).run(params);

  return {
    exec: (sql: string) => void connection.exec(sql),
    run: (sql: string, params?: Param[]): { changes: number; lastInsertRowid: number } => {
      const { changes, lastInsertRowid } = run(sql, params);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    all: (sql: string, params: Param[] = []) => prepare(sql).all(params) as unknown[][],
    get: (sql: string, params: Param[] = []) => prepare(sql).get(params) as unknown[] | undefined,

    /** Takes the write lock first, so that what is read inside cannot change before it is written. */
    transaction<T>(work: () => T): T {
      if (isInTransaction) return work();
      run('BEGIN IMMEDIATE');
      isInTransaction = true;
      try {
        const result = work();
        run('COMMIT');
        return result;
      } catch (error) {
        run('ROLLBACK');
        throw error;
      } finally {
        isInTransaction = false;
      }
    },

    /** Undoes `work` alone when it throws; for use inside a transaction. */
    savepoint<T>(work: () => T): T {
      run('SAVEPOINT one');
      try {
        return work();
      } catch (error) {
        run('ROLLBACK TO one');
        throw error;
      } finally {
        run('RELEASE one');
      }
    },

    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

/** NORMAL in WAL mode: a killed process loses nothing it was told is written; see docs/decisions/0002. */
function configure(connection: InstanceType<typeof Database>): void {
  connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = NORMAL');
  connection.exec('PRAGMA cache_size = -32000');
  connection.exec('PRAGMA temp_store = MEMORY');
}

export function isUniqueViolation(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
