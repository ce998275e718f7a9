/**
 * How a BSON value looks inside the engine. Only what JavaScript cannot tell apart is wrapped:
 *  int32    a whole number within 32 bits
 *  double   every other number; a `Double` when its value is such a whole number
 *  the rest `Long Decimal128 ObjectId Binary Timestamp …` of bson, Date, RegExp, arrays, plain objects
 * Values are told apart by `_bsontype`, never by `instanceof`: two copies of bson may live in one process.
 */
import { Binary, Double, Long, type BSONSymbol } from 'bson';

export type Doc = Record<string, unknown>;

export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** The name of a bson class, or undefined for what is not one. */
export function bsonTag(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null || Array.isArray(value)) return undefined;
  const tag: unknown = Reflect.get(value, '_bsontype');
  return typeof tag === 'string' ? tag : undefined;
}

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A number for the engine, as a double even when it is whole. */
export function asDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** Copies what a caller gave into the engine's own values, as the driver would have sent it. */
export function toStored(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
    case 'function':
      return null;
    case 'bigint':
      return Long.fromBigInt(value);
    case 'object':
      return value === null ? null : objectToStored(value);
    default:
      return value;
  }
}

function objectToStored(value: object): unknown {
  if (Array.isArray(value)) return value.map(toStored);
  if (isDoc(value)) return docToStored(value);
  if (value instanceof Date || value instanceof RegExp) return value;
  if (value instanceof Uint8Array) return new Binary(value);
  if (value instanceof Map) return docToStored(Object.fromEntries(value) as Doc);
  const tag = bsonTag(value);
  if (tag === 'Int32') return Number(value);
  if (tag === 'Double') return asDouble(Number(value));
  if (tag === 'BSONRegExp') return new RegExp(String(Reflect.get(value, 'pattern')), flagsOf(value));
  if (tag === 'BSONSymbol') return (value as BSONSymbol).toString();
  if (tag !== undefined) return value;
  return docToStored({ ...value });
}

export function docToStored(doc: Doc): Doc {
  const stored: Doc = {};
  for (const key of Object.keys(doc)) {
    const value = doc[key];
    if (typeof value === 'function') continue;
    if (key === '__proto__') throw new TypeError('A field cannot be named __proto__.');
    stored[key] = toStored(value);
  }
  return stored;
}

function flagsOf(regex: object): string {
  return String(Reflect.get(regex, 'options')).replace(/[^ims]/g, '');
}

/** A stored value as the driver hands it out: numbers are plain numbers wherever that is exact. */
export function promote(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(promote);
  if (isDoc(value)) {
    const promoted: Doc = {};
    for (const key of Object.keys(value)) promoted[key] = promote(value[key]);
    return promoted;
  }
  return promoteScalar(value);
}

export function promoteScalar(value: object): unknown {
  const tag = bsonTag(value);
  if (tag === 'Double') return Number(value);
  if (tag !== 'Long') return value;
  const asNumber = (value as Long).toNumber();
  return Number.isSafeInteger(asNumber) ? asNumber : value;
}

/** A deep copy that an update may change; scalars are never changed in place, so they are shared. */
export function cloneStored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneStored) as T;
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) copy[key] = cloneStored(value[key]);
  return copy as T;
}
