/** Sorting documents in memory, for the orders that no index gives. */
import { compare } from './compare';
import { serverError } from './errors';
import { isNumeric, toNumber } from './numbers';
import { keysAt, toPath } from './paths';
import type { SortKey } from './plan';
import { isDoc, type Doc } from './values';

export function toSortKeys(sort: unknown): SortKey[] {
  if (sort === undefined || sort === null) return [];
  if (typeof sort === 'string') return [[sort, 1]];
  const entries: [string, unknown][] =
    sort instanceof Map
      ? [...(sort as Map<string, unknown>)]
      : isDoc(sort)
        ? Object.entries(sort)
        : pairs(sort);
  return entries.map(([path, direction]) => [path, toDirection(direction)] as const);
}

function pairs(sort: unknown): [string, unknown][] {
  const list = sort as unknown[];
  if (list.length === 2 && typeof list[0] === 'string' && !Array.isArray(list[1]))
    return [[list[0], list[1]]];
  return list.map((item) => (Array.isArray(item) ? (item as [string, unknown]) : [String(item), 1]));
}

function toDirection(direction: unknown): 1 | -1 {
  if (direction === 'asc' || direction === 'ascending') return 1;
  if (direction === 'desc' || direction === 'descending') return -1;
  const number = isNumeric(direction) ? toNumber(direction) : 0;
  if (number !== 1 && number !== -1)
    throw serverError('Location15975', '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  return number;
}

/** An array sorts by its smallest element ascending and by its largest descending. Stable. */
export function sortBy<T>(items: readonly T[], sort: readonly SortKey[], docOf: (item: T) => Doc): T[] {
  const paths = sort.map(([path, direction]) => ({ path: toPath(path), direction }));
  const keyed = items.map((item) => ({
    item,
    keys: paths.map(({ path, direction }) => extremeAt(docOf(item), path, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [position, { direction }] of paths.entries()) {
      const order = compare(a.keys[position], b.keys[position]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function extremeAt(doc: Doc, path: readonly string[], direction: 1 | -1): unknown {
  const [first, ...others] = keysAt(doc, path).values;
  return others.reduce((found, value) => (compare(value, found) * direction < 0 ? value : found), first);
}
