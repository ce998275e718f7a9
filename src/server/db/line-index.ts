import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { log } from '../log';
import { isDamage, Sqlite } from './embedded/sqlite';

/** One line of a text, at its time; `words` is what it is found by, already told apart by spaces. */
export type Line = { atMs: number; text: string; words: string };
export type StoredLine = Pick<Line, 'atMs' | 'text'>;
/** `about` is the caller's, and comes back as it was. */
export type IndexedText = { key: string; about: string; firstLine: number; lineCount: number };

export type LineIndex = {
  texts: () => IndexedText[];
  /**
   * Found when all of its lines are in; `breathe` is called between slices. Again changes nothing. Null when another
   * process began it again meanwhile.
   */
  put: (text: NewText, breathe: () => Promise<void> | undefined) => Promise<IndexedText | null>;
  remove: (key: string) => void;
  /** Blocks behind `after` and up to `until` that match an FTS5 expression. */
  find: (expression: string, range: BlockRange) => number[];
  linesOf: (block: number) => StoredLine[];
  /** In how many lines a word is. */
  countOf: (word: string) => number;
  /** Words from `from` to before `to` that are between `shortest` and `longest`. */
  wordsBetween: (from: string, to: string, lengths: { shortest: number; longest: number }) => WordCount[];
  close: () => void;
};
type BlockRange = { after: number; until: number; limit: number };
type NewText = { key: string; about: string; lines: readonly Line[] };
type WordCount = { word: string; count: number };

/** Another number is another file: what an older version wrote is made anew. */
const format = 1;

/** Blocks overlap, so that what was said across two lines is found as one. */
const stepLines = 6;
const blockLines = 8;
/** Of one transaction: a few milliseconds. */
const sliceLines = 30 * stepLines;

/**
 * Lines of many texts in a SQLite file of its own, found by FTS5: postings stay on disk, and memory is what SQLite's
 * cache takes (docs/decisions). Whoever opened a file that is damaged or of another format gets an empty one.
 */
export function openLineIndex(file: string): LineIndex {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return new SqliteLines(file);
  } catch (error) {
    // A full disk or a lock is no reason to throw away what took hours to read.
    if (!(error instanceof OtherFormat) && !isDamage(error)) throw error;
    log.warn({ err: error, file }, 'the index of what is said is made anew');
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return new SqliteLines(file);
  }
}

class OtherFormat extends Error {}

const schema = `
  CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, about TEXT NOT NULL,
    firstLine INTEGER NOT NULL, lineCount INTEGER NOT NULL, isWhole INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS places (next INTEGER NOT NULL);
  INSERT INTO places SELECT ${stepLines} WHERE NOT EXISTS (SELECT 1 FROM places);
  CREATE TABLE IF NOT EXISTS lines (id INTEGER PRIMARY KEY, atMs INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS words (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS blocks USING fts5(words, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
  PRAGMA user_version = ${format};`;

class SqliteLines implements LineIndex {
  readonly #sqlite: Sqlite;

  constructor(file: string) {
    this.#sqlite = new Sqlite(file);
    const known = Number(this.#sqlite.get('PRAGMA user_version')?.[0]);
    if (known !== 0 && known !== format) {
      this.#sqlite.close();
      throw new OtherFormat(`Format ${known}, not ${format}`);
    }
    this.#sqlite.exec(schema);
    // A damaged file opens; it is the first question to each table that fails.
    this.countOf('a');
    this.find('a', { after: 0, until: 1, limit: 1 });
  }

  texts(): IndexedText[] {
    return this.#sqlite
      .all('SELECT key, about, firstLine, lineCount FROM texts WHERE isWhole = 1 ORDER BY firstLine')
      .map(indexedText);
  }

  async put({ key, about, lines }: NewText, breathe: () => Promise<void> | undefined) {
    const firstLine = this.#reserve(key, about, lines.length);
    if (firstLine === null) return this.#whole(key);
    for (let from = 0; from < lines.length; from += sliceLines) {
      this.#sqlite.transaction(() => this.#insert(lines, firstLine, from));
      await breathe();
    }
    this.#sqlite.run('UPDATE texts SET isWhole = 1 WHERE key = ? AND firstLine = ?', [key, firstLine]);
    return this.#whole(key);
  }

  #whole(key: string): IndexedText | null {
    const sql = 'SELECT key, about, firstLine, lineCount FROM texts WHERE key = ? AND isWhole = 1';
    const found = this.#sqlite.get(sql, [key]);
    return found ? indexedText(found) : null;
  }

  /** Each text begins a block of its own, at a place that was never used: what a crash left there is nobody's. */
  #reserve(key: string, about: string, lineCount: number): number | null {
    return this.#sqlite.transaction(() => {
      if (this.#sqlite.get('SELECT 1 FROM texts WHERE key = ? AND isWhole = 1', [key])) return null;
      this.remove(key);
      const firstLine = Number(this.#sqlite.get('SELECT next FROM places')?.[0]);
      const blocks = Math.ceil(lineCount / stepLines) + 1;
      this.#sqlite.run('UPDATE places SET next = next + ?', [blocks * stepLines]);
      const values = [key, about, firstLine, lineCount];
      this.#sqlite.run(
        'INSERT INTO texts (key, about, firstLine, lineCount, isWhole) VALUES (?, ?, ?, ?, 0)',
        values,
      );
      return firstLine;
    });
  }

  #insert(lines: readonly Line[], firstLine: number, from: number): void {
    const slice = lines.slice(from, from + sliceLines);
    for (const [index, { atMs, text }] of slice.entries())
      this.#sqlite.run('INSERT INTO lines (id, atMs, text) VALUES (?, ?, ?)', [
        firstLine + from + index,
        atMs,
        text,
      ]);
    for (let at = from; at < from + slice.length; at += stepLines) {
      const words = lines.slice(at, at + blockLines).map((line) => line.words);
      const block = (firstLine + at) / stepLines;
      this.#sqlite.run('INSERT INTO blocks (rowid, words) VALUES (?, ?)', [block, words.join(' ')]);
    }
    this.#count(slice.flatMap(({ words }) => [...new Set(words.split(' '))]));
  }

  #count(words: readonly string[]): void {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sql =
      'INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET count = count + excluded.count';
    for (const [word, count] of counts) this.#sqlite.run(sql, [word, count]);
  }

  /** Counts of words are left: they only say which of two is the commoner. */
  remove(key: string): void {
    const known = this.#sqlite.get('SELECT firstLine, lineCount FROM texts WHERE key = ?', [key]);
    if (!known) return;
    const [first, count] = known.map(Number) as [number, number];
    const [from, to] = [first / stepLines, (first + count) / stepLines];
    this.#sqlite.transaction(() => {
      this.#sqlite.run('DELETE FROM blocks WHERE rowid >= ? AND rowid < ?', [from, to]);
      this.#sqlite.run('DELETE FROM lines WHERE id >= ? AND id < ?', [first, first + count]);
      this.#sqlite.run('DELETE FROM texts WHERE key = ?', [key]);
    });
  }

  find(expression: string, { after, until, limit }: BlockRange): number[] {
    const sql =
      'SELECT rowid FROM blocks WHERE blocks MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ?';
    return this.#sqlite.all(sql, [expression, after, until, limit]).map(([block]) => Number(block));
  }

  linesOf(block: number): StoredLine[] {
    const first = block * stepLines;
    return this.#sqlite
      .all('SELECT atMs, text FROM lines WHERE id >= ? AND id < ? ORDER BY id', [first, first + blockLines])
      .map(([atMs, text]) => ({ atMs: Number(atMs), text: String(text) }));
  }

  countOf(word: string): number {
    return Number(this.#sqlite.get('SELECT count FROM words WHERE word = ?', [word])?.[0] ?? 0);
  }

  wordsBetween(from: string, to: string, { shortest, longest }: { shortest: number; longest: number }) {
    return this.#sqlite
      .all('SELECT word, count FROM words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?', [
        ...[from, to],
        ...[shortest, longest],
      ])
      .map(([word, count]): WordCount => ({ word: String(word), count: Number(count) }));
  }

  close(): void {
    this.#sqlite.close();
  }
}

function indexedText([key, about, firstLine, lineCount]: unknown[]): IndexedText {
  return {
    key: String(key),
    about: String(about),
    firstLine: Number(firstLine),
    lineCount: Number(lineCount),
  };
}

/** The first line of a block: to tell which text it is of. */
export const firstLineOf = (block: number) => block * stepLines;
export const blockOf = (line: number) => Math.floor(line / stepLines);
