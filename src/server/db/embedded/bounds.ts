/** What a filter says about single paths, as ranges of keys: the part of it that an index can answer. */
import { rank, rankOf } from './compare';
import { keyLetter, keyOf } from './key';
import { isOperatorDoc } from './match-operators';
import { isNumeric, toNumber } from './numbers';
import { isDoc, type Doc } from './values';

export type Bound = { key: string; isInclusive: boolean };

/** Every matching document has an entry at `path` that is one of `equal`, or between the two bounds. */
export type Constraint = {
  path: string;
  equal: string[] | null;
  low: Bound | null;
  high: Bound | null;
  /** Every document without arrays at the path that has such an entry matches: nothing is left to check. */
  isExact: boolean;
  /** True when a missing value may match, which a sparse index does not hold. */
  allowsMissing: boolean;
};

export type Bounds = { constraints: Constraint[]; hasRest: boolean };

export function boundsOf(filter: Doc): Bounds {
  const bounds: Bounds = { constraints: [], hasRest: false };
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const branch of condition as Doc[]) merge(bounds, boundsOf(branch));
    else if (name === '$or') merge(bounds, hull((condition as Doc[]).map(boundsOf)));
    else if (name.startsWith('$')) bounds.hasRest ||= name !== '$comment';
    else if (isOperatorDoc(condition)) addOperators(bounds, name, condition);
    else add(bounds, equality(name, condition, true));
  }
  return bounds;
}

function merge(into: Bounds, from: Bounds): void {
  into.constraints.push(...from.constraints);
  into.hasRest ||= from.hasRest;
}

/** A number in a path may be an element's place, where arrays are compared as a whole. */
const hasPlace = /(^|\.)\d+(\.|$)/;

function add(bounds: Bounds, constraint: Constraint | null): void {
  if (constraint && hasPlace.test(constraint.path))
    bounds.constraints.push({ ...constraint, isExact: false });
  else if (constraint) bounds.constraints.push(constraint);
  else bounds.hasRest = true;
}

function addOperators(bounds: Bounds, path: string, operators: Doc): void {
  for (const [name, operand] of Object.entries(operators))
    add(bounds, fromOperator(path, name, operand, operators));
}

function fromOperator(path: string, name: string, operand: unknown, operators: Doc): Constraint | null {
  switch (name) {
    case '$eq':
      return equality(path, operand, false);
    case '$in':
      return oneOf(path, operand as unknown[]);
    case '$all':
      return allOf(path, operand as unknown[]);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return range(path, name, operand);
    case '$regex':
      return prefix(path, operand, operators['$options']);
    default:
      return null;
  }
}

const base = { equal: null, low: null, high: null, isExact: true, allowsMissing: false };

function equality(path: string, operand: unknown, isImplicit: boolean): Constraint | null {
  if (Array.isArray(operand) || operand === undefined) return null;
  if (isImplicit && operand instanceof RegExp) return prefix(path, operand, undefined);
  return { ...base, path, equal: [keyOf(operand)], allowsMissing: operand === null };
}

function oneOf(path: string, operands: unknown[]): Constraint | null {
  if (operands.some((operand) => Array.isArray(operand) || operand instanceof RegExp)) return null;
  return { ...base, path, equal: [...new Set(operands.map(keyOf))], allowsMissing: operands.includes(null) };
}

function allOf(path: string, operands: unknown[]): Constraint | null {
  const first = operands.find(
    (operand) => !Array.isArray(operand) && !isDoc(operand) && !(operand instanceof RegExp),
  );
  return first === undefined
    ? null
    : { ...base, path, equal: [keyOf(first)], isExact: false, allowsMissing: first === null };
}

function range(path: string, name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): Constraint | null {
  const valueRank = rankOf(operand);
  const isNaNumber = isNumeric(operand) && Number.isNaN(toNumber(operand));
  if (valueRank === rank.minKey || valueRank === rank.maxKey || valueRank === rank.array || isNaNumber)
    return null;
  if (operand === null) return name.endsWith('e') ? equality(path, null, false) : null;
  const bound = { key: keyOf(operand), isInclusive: name.endsWith('e') };
  // NaN sorts below every number but is in no range.
  const start = valueRank === rank.number ? keyOf(Number.NEGATIVE_INFINITY) : keyLetter(valueRank);
  return name.startsWith('$g')
    ? { ...base, path, low: bound, high: { key: keyLetter(valueRank + 1), isInclusive: false } }
    : { ...base, path, low: { key: start, isInclusive: true }, high: bound };
}

/** `/^Some/` is a range; whatever follows the plain prefix is checked on the documents. */
function prefix(path: string, operand: unknown, options: unknown): Constraint | null {
  const source = operand instanceof RegExp ? operand.source : operand;
  const flags = typeof options === 'string' ? options : operand instanceof RegExp ? operand.flags : '';
  if (typeof source !== 'string' || /[imx]/.test(flags) || source.includes('|')) return null;
  const plain = /^\^([\p{L}\p{N} _/:-]+)(?![?*{])/u.exec(source)?.[1];
  if (plain === undefined) return null;
  const low = { key: keyOf(plain), isInclusive: true };
  return { ...base, path, low, high: { key: `${low.key}\u{10ffff}`, isInclusive: true }, isExact: false };
}

/** `$or`: a path that every branch bounds is bounded by the widest of them. */
function hull(branches: Bounds[]): Bounds {
  const [first, ...others] = branches;
  const constraints: Constraint[] = [];
  for (const constraint of first?.constraints ?? []) {
    const partners = others.map((branch) => branch.constraints.find(({ path }) => path === constraint.path));
    if (partners.every((partner) => partner !== undefined))
      constraints.push(partners.reduce<Constraint>(widen, constraint));
  }
  return { constraints, hasRest: true };
}

function widen(a: Constraint, b: Constraint): Constraint {
  const common = { path: a.path, isExact: false, allowsMissing: a.allowsMissing || b.allowsMissing };
  if (a.equal && b.equal)
    return { ...common, equal: [...new Set([...a.equal, ...b.equal])], low: null, high: null };
  return { ...common, equal: null, low: outer(lowOf(a), lowOf(b), -1), high: outer(highOf(a), highOf(b), 1) };
}

const extreme = (keys: string[], sign: number) =>
  keys.reduce((found, key) => (compareKeys(key, found) * sign > 0 ? key : found), keys[0] ?? '');
const lowOf = ({ equal, low }: Constraint) => (equal ? { key: extreme(equal, -1), isInclusive: true } : low);
const highOf = ({ equal, high }: Constraint) =>
  equal ? { key: extreme(equal, 1), isInclusive: true } : high;

function outer(a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null {
  if (!a || !b) return null;
  const order = compareKeys(a.key, b.key) * sign;
  if (order === 0) return { key: a.key, isInclusive: a.isInclusive || b.isInclusive };
  return order > 0 ? a : b;
}

/** As SQLite compares text: by UTF-8 bytes. */
export function compareKeys(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
