/** One connection to one SQLite file: statements prepared once, transactions, the settings that durability rests on. */
import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;
export type Param = string | number | null;

const STATEMENTS_KEPT = 500;
/** How long a writer waits for another process. Each write holds the lock for well under a millisecond. */
const BUSY_MS = 15_000;

export class Sqlite {
  readonly #connection: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Statement>();
  #isInTransaction = false;

  constructor(file: string) {
    // Password hashes are in it, so nobody else on this machine may read it. SQLite gives its other files the same mode.
    closeSync(openSync(file, 'a', 0o600));
    this.#connection = new Database(file);
    configure(this.#connection);
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  run(sql: string, params: Param[] = []): { changes: number; lastInsertRowid: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(params);
    return { changes, lastInsertRowid: Number(lastInsertRowid) };
  }

  all(sql: string, params: Param[] = []): unknown[][] {
    return this.#prepare(sql).all(params) as unknown[][];
  }

  get(sql: string, params: Param[] = []): unknown[] | undefined {
    return this.#prepare(sql).get(params) as unknown[] | undefined;
  }

  /** Takes the write lock first, so that what is read inside cannot change before it is written. */
  transaction<T>(work: () => T): T {
    if (this.#isInTransaction) return work();
    this.run('BEGIN IMMEDIATE');
    this.#isInTransaction = true;
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      this.run('ROLLBACK');
      throw error;
    } finally {
      this.#isInTransaction = false;
    }
  }

  /** Undoes `work` alone when it throws; for use inside a transaction. */
  savepoint<T>(work: () => T): T {
    this.run('SAVEPOINT one');
    try {
      return work();
    } catch (error) {
      this.run('ROLLBACK TO one');
      throw error;
    } finally {
      this.run('RELEASE one');
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    if (statement.reader) statement.raw(true);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= STATEMENTS_KEPT) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** NORMAL in WAL mode: a killed process loses nothing it was told is written; see docs/decisions/0005. */
function configure(connection: InstanceType<typeof Database>): void {
  connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = NORMAL');
  connection.exec('PRAGMA cache_size = -32000');
  connection.exec('PRAGMA temp_store = MEMORY');
}

export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** What is in the file is not a database, not whole, or not tables as our statements know them. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR';
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
