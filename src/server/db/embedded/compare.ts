/** The order of BSON values across types: MongoDB manual, "Comparison/Sort Order". */
import type { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import { compareNumbers } from './numbers';
import { bsonTag, isDoc, type Doc } from './values';

export const rank = {
  minKey: 0,
  missing: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  binary: 7,
  objectId: 8,
  boolean: 9,
  date: 10,
  timestamp: 11,
  regex: 12,
  code: 13,
  maxKey: 15,
} as const;

const rankOfTag: Record<string, number> = {
  Double: rank.number,
  Long: rank.number,
  Int32: rank.number,
  Decimal128: rank.number,
  ObjectId: rank.objectId,
  Binary: rank.binary,
  Timestamp: rank.timestamp,
  BSONRegExp: rank.regex,
  Code: rank.code,
  MinKey: rank.minKey,
  MaxKey: rank.maxKey,
};

export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return rank.missing;
    case 'number':
      return rank.number;
    case 'string':
      return rank.string;
    case 'boolean':
      return rank.boolean;
    default:
      return rankOfObject(value as object | null);
  }
}

function rankOfObject(value: object | null): number {
  if (value === null) return rank.null;
  if (Array.isArray(value)) return rank.array;
  if (isDoc(value)) return rank.object;
  if (value instanceof Date) return rank.date;
  if (value instanceof RegExp) return rank.regex;
  return rankOfTag[bsonTag(value) ?? ''] ?? rank.object;
}

/** Negative, zero or positive. `undefined` is a missing value and comes before null. */
export function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  return rankA === rankB ? compareSameRank(rankA, a, b) : rankA - rankB;
}

export const isEqual = (a: unknown, b: unknown) => compare(a, b) === 0;

function compareSameRank(sameRank: number, a: unknown, b: unknown): number {
  switch (sameRank) {
    case rank.number:
      return compareNumbers(a as number | Long | Decimal128, b as number | Long | Decimal128);
    case rank.object:
      return compareDocs(a as Doc, b as Doc);
    case rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case rank.boolean:
      return Number(a) - Number(b);
    case rank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case rank.binary:
      return compareBinaries(a as Binary, b as Binary);
    case rank.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case rank.regex:
    case rank.code:
      return compareStrings(String(a), String(b));
    default:
      return 0;
  }
}

/** By code point, as UTF-8 bytes would compare; JavaScript's `<` goes by UTF-16 unit. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index++) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return pastSurrogates(unitA) - pastSurrogates(unitB);
  }
  return a.length - b.length;
}

const pastSurrogates = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareDocs(a: Doc, b: Doc): number {
  const keysA = Object.keys(a);
  const keysB = Object.keys(b);
  for (const [index, keyA] of keysA.entries()) {
    const keyB = keysB[index];
    if (keyB === undefined) return 1;
    const byType = rankOf(a[keyA]) - rankOf(b[keyB]);
    const order = byType || compareStrings(keyA, keyB) || compare(a[keyA], b[keyB]);
    if (order !== 0) return order;
  }
  return keysA.length - keysB.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const end = Math.min(a.length, b.length);
  for (let index = 0; index < end; index++) {
    const order = compare(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}
