/**
 * A BSON value as text whose byte order in SQLite is MongoDB's order across types, and whose equality is
 * MongoDB's equality (1, 1.0 and NumberLong(1) are one key). The first letter is the type, so that a range within
 * one type is a range of texts.
 */
import type { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import { rank, rankOf } from './compare';
import { compareNumbers, exact, toNumber, type BsonNumber } from './numbers';
import type { Doc } from './values';

const letters = 'abcdefghijklmnop';

/** The letter that every key of this rank starts with. */
export const keyLetter = (valueRank: number): string => letters.charAt(valueRank);

export function keyOf(value: unknown): string {
  if (typeof value === 'string') return `e${escapeNul(value)}`;
  const valueRank = rankOf(value);
  return keyLetter(valueRank) + body(valueRank, value);
}

function body(valueRank: number, value: unknown): string {
  switch (valueRank) {
    case rank.number:
      return numberKey(value as BsonNumber);
    case rank.object:
      return nested(
        Object.entries(value as Doc).map(
          ([key, item]) => keyLetter(rankOf(item)) + terminated(key) + keyOf(item),
        ),
      );
    case rank.array:
      return nested((value as unknown[]).map(keyOf));
    case rank.objectId:
      return (value as ObjectId).toHexString();
    case rank.boolean:
      return value === true ? '1' : '0';
    case rank.date:
      return sortableHex((value as Date).getTime());
    case rank.binary:
      return binaryKey(value as Binary);
    case rank.timestamp:
      return (value as Timestamp).toBigInt().toString(16).padStart(16, '0');
    case rank.regex:
    case rank.code:
      return escapeNul(String(value));
    default:
      return '';
  }
}

/** A NUL would end the text in places; U+0001 is escaped to make room for it, and the order stays. */
function escapeNul(text: string): string {
  return /[\0\u0001]/.test(text)
    ? text.replace(/[\0\u0001]/g, (c) => (c === '\0' ? '\u0001\u0002' : '\u0001\u0003'))
    : text;
}

/** Below every character that escaped text can hold, so that a shorter text comes first. */
const END = '\u0001\u0001';
const terminated = (text: string) => escapeNul(text) + END;
const nested = (keys: string[]) => keys.map((key) => key + END).join('') + END;

const scratch = new DataView(new ArrayBuffer(8));

/** IEEE 754 bits, turned so that they sort: the sign flipped for positive numbers, everything for negative ones. */
function sortableHex(value: number): string {
  if (Number.isNaN(value)) return '0000000000000000';
  scratch.setFloat64(0, value === 0 ? 0 : value);
  let high = scratch.getUint32(0);
  let low = scratch.getUint32(4);
  if (high >= 0x80000000) {
    high = ~high >>> 0;
    low = ~low >>> 0;
  } else {
    high += 0x80000000;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function numberKey(value: BsonNumber): string {
  if (typeof value === 'number') return sortableHex(value);
  const nearest = toNumber(value);
  if (!Number.isFinite(nearest) || compareNumbers(value, nearest) === 0) return sortableHex(nearest);
  const below = compareNumbers(value, nearest) > 0 ? nearest : previousDouble(nearest);
  return sortableHex(below) + distanceKey(value as Long | Decimal128, below);
}

/** How far an inexact number lies above its double: exponent, then digits; both sort as text. */
function distanceKey(value: Long | Decimal128, below: number): string {
  const [a, b] = [exact(value), exact(below)];
  if (!a || !b) return '';
  const exponent = Math.min(a.exponent, b.exponent);
  const distance =
    a.digits * 10n ** BigInt(a.exponent - exponent) - b.digits * 10n ** BigInt(b.exponent - exponent);
  const digits = distance.toString();
  return (exponent + digits.length + 20_000).toString().padStart(5, '0') + digits.replace(/0+$/, '');
}

function previousDouble(value: number): number {
  scratch.setFloat64(0, value);
  const bits = scratch.getBigInt64(0);
  scratch.setBigInt64(0, value > 0 ? bits - 1n : bits + 1n);
  return scratch.getFloat64(0);
}

function binaryKey(value: Binary): string {
  const length = value.length().toString(16).padStart(8, '0');
  return length + value.sub_type.toString(16).padStart(2, '0') + Buffer.from(value.value()).toString('hex');
}
