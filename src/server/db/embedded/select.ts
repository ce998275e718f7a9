/** Runs a plan: SQLite as far as it goes, the filter and the sort in memory for what is left. */
import { decode, decodePromoted } from './codec';
import type { CollectionInfo } from './catalog';
import { compileFilter, type Predicate } from './match';
import { choosePlan, type Plan, type SortKey } from './plan';
import { sortBy } from './sort';
import type { Sqlite } from './sqlite';
import type { Doc } from './values';

export type Selection = { filter: Doc; sort?: readonly SortKey[]; skip?: number; limit?: number | undefined };
export type Found = { row: number; text: string; doc: Doc };

/** The documents come promoted, or with every type kept when `keepTypes` is set. */
export function select(
  sqlite: Sqlite,
  info: CollectionInfo,
  selection: Selection,
  keepTypes = false,
): Found[] {
  const { filter, sort = [], skip = 0, limit } = selection;
  const predicate = compileFilter(filter);
  const plan = choosePlan(info, filter, sort);
  const toDoc = keepTypes ? decode : decodePromoted;
  if (plan.isCovered && plan.isSorted)
    return rows(sqlite, plan, limit, skip).map((row) => toFound(row, toDoc));
  const matches = plan.isCovered ? null : matcher(filter, predicate, keepTypes);
  const wanted = limit === undefined ? undefined : skip + limit;
  const found =
    plan.isSorted && wanted !== undefined
      ? firstMatches(sqlite, plan, wanted, (row) => keepIf(toFound(row, toDoc), matches))
      : rows(sqlite, plan).flatMap((row) => keepIf(toFound(row, toDoc), matches));
  const ordered = plan.isSorted ? found : sortBy(found, sort, ({ doc }) => doc);
  return ordered.slice(skip, wanted);
}

export function count(sqlite: Sqlite, info: CollectionInfo, filter: Doc): number {
  const plan = choosePlan(info, filter, []);
  if (!plan.isCovered) return select(sqlite, info, { filter }).length;
  const [total] = sqlite.get(`SELECT count(*) ${plan.source}`, plan.params) as [number];
  return total;
}

type Row = [row: number, text: string];

function rows(sqlite: Sqlite, plan: Plan, limit?: number, skip = 0): Row[] {
  const sql = `SELECT d.row, d.doc ${plan.source}`;
  if (limit === undefined && skip === 0) return sqlite.all(sql, plan.params) as Row[];
  return sqlite.all(`${sql} LIMIT ? OFFSET ?`, [...plan.params, limit ?? -1, skip]) as Row[];
}

/** Asks again with twice as many rows until enough of them match: each answer is one consistent snapshot. */
function firstMatches(sqlite: Sqlite, plan: Plan, wanted: number, accept: (row: Row) => Found[]): Found[] {
  for (let size = wanted + 4; ; size *= 4) {
    const candidates = rows(sqlite, plan, size);
    const found: Found[] = [];
    for (const row of candidates) {
      if (found.length === wanted) break;
      found.push(...accept(row));
    }
    if (found.length === wanted || candidates.length < size) return found;
  }
}

const toFound = ([row, text]: Row, toDoc: (text: string) => Doc): Found => ({ row, text, doc: toDoc(text) });

function keepIf(found: Found, matches: ((found: Found) => boolean) | null): Found[] {
  return !matches || matches(found) ? [found] : [];
}

/** Promoted documents no longer tell int from double; only these operators ask. */
const asksForTypes = /"\$(type|jsonSchema|expr|bits\w+)"/;

function matcher(filter: Doc, matches: Predicate, keepTypes: boolean): (found: Found) => boolean {
  const isTyped = keepTypes || !asksForTypes.test(JSON.stringify(filter));
  return isTyped ? ({ doc }) => matches(doc) : ({ text }) => matches(decode(text));
}
