/** Chooses how SQLite finds the documents of a filter and sort: which index, between which keys, in which order. */
import { boundsOf, type Constraint } from './bounds';
import { isEqual } from './compare';
import type { Component, Index } from './index-spec';
import type { CollectionInfo } from './catalog';
import { isOperatorDoc } from './match-operators';
import type { Param } from './sqlite';
import { isDoc, type Doc } from './values';

export type SortKey = readonly [path: string, direction: 1 | -1];

export type Plan = {
  /** From FROM to ORDER BY, with the documents' table as `d`. */
  source: string;
  params: Param[];
  /** Nothing of the filter is left to check on the documents. */
  isCovered: boolean;
  isSorted: boolean;
};

type Use = {
  index: Index;
  equals: number;
  hasRange: boolean;
  used: Map<number, Constraint[]>;
  isSorted: boolean;
  isReversed: boolean;
  orderBy: number[];
  isCovered: boolean;
  mayRepeat: boolean;
};

const idIndex: Index = {
  spec: { name: '_id_', key: { _id: 1 }, unique: true },
  table: '',
  insertSql: '',
  deleteSql: '',
  components: [{ path: '_id', parts: ['_id'], direction: 1 }],
  isUnique: true,
  isSparse: false,
  partialFilter: null,
  multikey: 0,
  covers: null,
};

export function choosePlan(info: CollectionInfo, filter: Doc, sort: readonly SortKey[]): Plan {
  const bounds = boundsOf(filter);
  const uses: Use[] = [];
  for (const index of [idIndex, ...info.indexes]) {
    const use = tryIndex(index, bounds.constraints, filter, sort);
    if (use) uses.push(use);
  }
  const best = uses.reduce<Use | null>(
    (found, use) => (found && score(found) >= score(use) ? found : use),
    null,
  );
  const isCovered = !bounds.hasRest && (best ? best.isCovered : bounds.constraints.length === 0);
  if (!best) return { source: `FROM ${info.table} d`, params: [], isCovered, isSorted: sort.length === 0 };
  const isSorted = best.isSorted || sort.length === 0;
  return { ...toSource(info, best), isCovered, isSorted };
}

/** More fixed components first; then an order that saves a sort; then a range. */
function score(use: Use): number {
  if (use.index.isUnique && use.equals === use.index.components.length) return 1000;
  return use.equals * 10 + (use.isSorted && use.orderBy.length > 0 ? 8 : 0) + (use.hasRange ? 3 : 0);
}

function tryIndex(
  index: Index,
  constraints: Constraint[],
  filter: Doc,
  sort: readonly SortKey[],
): Use | null {
  if (!isUsable(index, constraints, filter)) return null;
  const used = new Map<number, Constraint[]>();
  let isPrefix = true;
  let equals = 0;
  let hasRange = false;
  for (const [position, component] of index.components.entries()) {
    const own = pick(constraints, component, isMultikey(index, position));
    if (own.length > 0) used.set(position, own);
    if (!isPrefix) continue;
    if (own.some(({ equal }) => equal)) equals++;
    else {
      hasRange = own.length > 0;
      isPrefix = false;
    }
  }
  const order = orderOf(index, used, sort);
  if (equals === 0 && !hasRange && !order) return null;
  const coveredCount = [...used.values()].flat().filter(({ isExact }) => isExact).length;
  return {
    index,
    equals,
    hasRange,
    used,
    isSorted: order !== null,
    isReversed: order?.isReversed ?? false,
    orderBy: order?.positions ?? [],
    isCovered: coveredCount === constraints.length,
    mayRepeat: index.components.some(
      (_, position) => isMultikey(index, position) && !isFixed(used, position),
    ),
  };
}

const isMultikey = (index: Index, position: number) => (index.multikey & (1 << position)) !== 0;
const isFixed = (used: Use['used'], position: number) =>
  used.get(position)?.some(({ equal }) => equal?.length === 1) ?? false;

/** Two conditions on an array may be met by two elements, so that only one of them narrows the entries. */
function pick(constraints: Constraint[], { path }: Component, isArray: boolean): Constraint[] {
  const own = constraints.filter((constraint) => constraint.path === path);
  if (!isArray || own.length < 2) return isArray ? own.map(unlessMissing) : own;
  const narrowest = own.find(({ equal }) => equal) ?? own[0];
  return narrowest ? [unlessMissing(narrowest)] : [];
}

/** Below an array, an entry for null may stand for an element that has no such field at all. */
const unlessMissing = (constraint: Constraint) =>
  constraint.allowsMissing ? { ...constraint, isExact: false } : constraint;

/** A sparse or partial index serves only filters whose documents are all in it. */
function isUsable(index: Index, constraints: Constraint[], filter: Doc): boolean {
  const needsValue = ({ path }: Component) =>
    constraints.some((constraint) => constraint.path === path && !constraint.allowsMissing);
  if (index.isSparse && !index.components.some(needsValue)) return false;
  return !index.partialFilter || implies(filter, index.partialFilter, constraints);
}

function implies(filter: Doc, partial: Doc, constraints: Constraint[]): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (path in filter && isEqual(toOperators(filter[path]), toOperators(condition))) return true;
    const isOnlyExists = isDoc(condition) && isEqual(condition, { $exists: true });
    return (
      isOnlyExists && constraints.some((constraint) => constraint.path === path && !constraint.allowsMissing)
    );
  });
}

const toOperators = (condition: unknown) => (isOperatorDoc(condition) ? condition : { $eq: condition });

type Order = { positions: number[]; isReversed: boolean };

/** The components that give the sort's order once the fixed ones before them are left out; null when none do. */
function orderOf(index: Index, used: Use['used'], sort: readonly SortKey[]): Order | null {
  const positions: number[] = [];
  let isReversed: boolean | null = null;
  let next = 0;
  const fixedPaths = new Set(
    index.components
      .filter((_, position) => isFixed(used, position) && !isMultikey(index, position))
      .map(({ path }) => path),
  );
  for (const [path, direction] of sort) {
    if (fixedPaths.has(path)) continue;
    while (isFixed(used, next) && index.components[next]?.path !== path) next++;
    const component = index.components[next];
    if (component?.path !== path || isMultikey(index, next)) return null;
    const isOpposite = component.direction !== direction;
    if (isReversed !== null && isReversed !== isOpposite) return null;
    isReversed = isOpposite;
    positions.push(next++);
  }
  if (sort.length === 0 || (positions.length > 0 && repeats(index, used))) return null;
  return { positions, isReversed: isReversed ?? false };
}

const repeats = (index: Index, used: Use['used']) =>
  index.components.some((_, position) => isMultikey(index, position) && !isFixed(used, position));

function toSource(info: CollectionInfo, use: Use): Pick<Plan, 'source' | 'params'> {
  const params: Param[] = [];
  const column = (position: number) => (use.index === idIndex ? 'd.id' : `i.k${position}`);
  const conditions = [...use.used].flatMap(([position, own]) =>
    own.map((constraint) => condition(column(position), constraint, params)),
  );
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const order = use.orderBy.map((position) => {
    const isDescending = (use.index.components[position]?.direction === -1) !== use.isReversed;
    return `${column(position)}${isDescending ? ' DESC' : ''}`;
  });
  const orderBy = order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  if (use.index === idIndex) return { source: `FROM ${info.table} d${where}${orderBy}`, params };
  const entries = `${use.index.table} i`;
  if (use.mayRepeat)
    return { source: `FROM ${info.table} d WHERE d.row IN (SELECT i.row FROM ${entries}${where})`, params };
  return { source: `FROM ${entries} CROSS JOIN ${info.table} d ON d.row = i.row${where}${orderBy}`, params };
}

function condition(column: string, { equal, low, high }: Constraint, params: Param[]): string {
  if (equal) return oneOf(column, equal, params);
  const parts: string[] = [];
  if (low) {
    parts.push(`${column} ${low.isInclusive ? '>=' : '>'} ?`);
    params.push(low.key);
  }
  if (high) {
    parts.push(`${column} ${high.isInclusive ? '<=' : '<'} ?`);
    params.push(high.key);
  }
  return parts.join(' AND ') || '1';
}

/** The last key is repeated up to a power of two, so that lists of many lengths share few statements. */
function oneOf(column: string, keys: string[], params: Param[]): string {
  const [first] = keys;
  if (first === undefined) return '0';
  if (keys.length === 1) {
    params.push(first);
    return `${column} = ?`;
  }
  const size = 2 ** Math.ceil(Math.log2(keys.length));
  for (let index = 0; index < size; index++) params.push(keys[index] ?? first);
  return `${column} IN (${Array.from({ length: size }, () => '?').join(', ')})`;
}
