/** One open file: reads and writes of whole documents. */
import { Catalog } from './catalog';
import { applyTo, toChange, upsert, type Modified, type Modify } from './change';
import { compileFilter } from './match';
import { checkStages, leading, runPipeline } from './pipeline';
import { select, type Found, type Selection } from './select';
import { Sqlite } from './sqlite';
import { insertDoc, removeDoc, type Writer } from './write';
import { docToStored, promote, type Doc } from './values';

export class Engine {
  readonly sqlite: Sqlite;
  readonly catalog: Catalog;

  constructor(
    file: string,
    readonly databaseName: string,
  ) {
    this.sqlite = new Sqlite(file);
    this.catalog = new Catalog(this.sqlite);
  }

  transact<T>(work: () => T): T {
    try {
      return this.sqlite.transaction(work);
    } catch (error) {
      this.catalog.forget();
      throw error;
    }
  }

  /** MongoDB makes a collection when something is first written to it. */
  writerFor(name: string): Writer {
    const { sqlite, catalog, databaseName } = this;
    const info = catalog.find(name) ?? catalog.create(name);
    return { sqlite, catalog, info, namespace: `${databaseName}.${name}` };
  }

  find(name: string, selection: Selection, keepTypes = false): Found[] {
    const info = this.catalog.find(name);
    if (info) return select(this.sqlite, info, selection, keepTypes);
    // A question that makes no sense is refused, also where there is nothing to find.
    compileFilter(selection.filter);
    return [];
  }

  insert(name: string, doc: Doc): void {
    this.transact(() => insertDoc(this.writerFor(name), doc));
  }

  /** Answers which failed, and why. An ordered insert stops there; what came before stays. */
  insertAll(name: string, docs: readonly Doc[], isOrdered: boolean): Map<number, unknown> {
    return this.transact(() => {
      const writer = this.writerFor(name);
      const failures = new Map<number, unknown>();
      for (const [index, doc] of docs.entries()) {
        try {
          this.sqlite.savepoint(() => insertDoc(writer, doc));
        } catch (error) {
          failures.set(index, error);
          if (isOrdered) break;
        }
      }
      return failures;
    });
  }

  /** The write lock is taken before the documents are looked for: no two callers change the same state. */
  modify(name: string, modify: Modify): Modified {
    return this.transact(() => {
      const writer = this.writerFor(name);
      const { filter, sort = [], isMany = false } = modify;
      const change = toChange(modify);
      const found = this.find(name, { filter, sort, limit: isMany ? undefined : 1 }, true);
      if (found.length === 0 && modify.upsert) return upsert(writer, filter, change);
      const total: Modified = {
        matched: found.length,
        modified: 0,
        upserted: null,
        before: null,
        after: null,
      };
      for (const each of found) {
        const { after, isChanged } = applyTo(writer, each, change);
        total.modified += Number(isChanged);
        total.before ??= each.doc;
        total.after ??= after;
      }
      return total;
    });
  }

  remove(name: string, selection: Selection): Found[] {
    return this.transact(() => {
      const found = this.find(name, selection, true);
      if (found.length === 0) return found;
      const writer = this.writerFor(name);
      for (const { row, doc } of found) removeDoc(writer, row, doc);
      return found;
    });
  }

  aggregate(name: string, pipeline: readonly Doc[]): Doc[] {
    const stages = pipeline.map((stage) => docToStored(stage));
    checkStages(stages);
    // Most reads end here: what SQLite answers needs no types, and is handed out as it is decoded.
    const { selection, taken } = leading(stages);
    if (taken === stages.length) return this.find(name, selection).map(({ doc }) => doc);
    const find = (from: string, wanted: Selection) => this.find(from, wanted, true).map(({ doc }) => doc);
    return runPipeline(stages, { name, find }).map((doc) => promote(doc) as Doc);
  }

  close(): void {
    this.sqlite.close();
  }
}
