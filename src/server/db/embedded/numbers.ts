/** BSON's four number types, compared and added without losing digits. */
import { Decimal128, Long, type Double } from 'bson';
import { asDouble, bsonTag, isInt32 } from './values';

export type BsonNumber = number | Double | Long | Decimal128;
export type NumberType = 'int' | 'double' | 'long' | 'decimal';

export function numberType(value: unknown): NumberType | undefined {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double';
  if (typeof value !== 'object' || value === null) return undefined;
  const tag = bsonTag(value);
  return tag === 'Double' ? 'double' : tag === 'Long' ? 'long' : tag === 'Decimal128' ? 'decimal' : undefined;
}

export const isNumeric = (value: unknown): value is BsonNumber => numberType(value) !== undefined;

/** The nearest double. */
export function toNumber(value: BsonNumber): number {
  if (typeof value === 'number') return value;
  return numberType(value) === 'long' ? (value as Long).toNumber() : Number(value.toString());
}

/** `digits × 10^exponent`, exactly; undefined for what is not finite. */
type Exact = { digits: bigint; exponent: number };

export function exact(value: BsonNumber): Exact | undefined {
  const type = numberType(value);
  if (type === 'long') return { digits: (value as Long).toBigInt(), exponent: 0 };
  if (type === 'decimal') return exactDecimal((value as Decimal128).toString());
  return exactDouble(Number(value));
}

function exactDecimal(text: string): Exact | undefined {
  const match = /^([+-]?\d*)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, whole = '0', fraction = '', exponent = '0'] = match;
  return { digits: BigInt(`${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

/** Every double is a finite decimal: mantissa × 2^-n is mantissa × 5^n × 10^-n. */
function exactDouble(value: number): Exact | undefined {
  if (!Number.isFinite(value)) return undefined;
  let shift = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  return { digits: BigInt(mantissa) * 5n ** BigInt(shift), exponent: -shift };
}

/** NaN comes before every other number and equals itself. */
export function compareNumbers(a: BsonNumber, b: BsonNumber): number {
  const left = toNumber(a);
  const right = toNumber(b);
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  if (left !== right) return left < right ? -1 : 1;
  if (isSimple(a) && isSimple(b)) return 0;
  return compareExact(a, b);
}

const isSimple = (value: BsonNumber) => typeof value === 'number' || bsonTag(value) === 'Double';

function compareExact(a: BsonNumber, b: BsonNumber): number {
  const left = exact(a);
  const right = exact(b);
  if (!left || !right) return 0;
  const exponent = Math.min(left.exponent, right.exponent);
  const scaledLeft = left.digits * 10n ** BigInt(left.exponent - exponent);
  const scaledRight = right.digits * 10n ** BigInt(right.exponent - exponent);
  return scaledLeft < scaledRight ? -1 : scaledLeft > scaledRight ? 1 : 0;
}

type Operation = '+' | '*';

/** The result has the wider type of the two; an int that overflows becomes a long. Null: a long overflowed. */
export function arithmetic(a: BsonNumber, operation: Operation, b: BsonNumber): BsonNumber | null {
  const types = [numberType(a), numberType(b)];
  if (types.includes('decimal')) return decimalArithmetic(a, operation, b);
  if (types.includes('double')) {
    const [left, right] = [toNumber(a), toNumber(b)];
    return asDouble(operation === '+' ? left + right : left * right);
  }
  const [left, right] = [BigInt(a.toString()), BigInt(b.toString())];
  const result = operation === '+' ? left + right : left * right;
  if (!types.includes('long') && isInt32(Number(result))) return Number(result);
  return BigInt.asIntN(64, result) === result ? Long.fromBigInt(result) : null;
}

function decimalArithmetic(a: BsonNumber, operation: Operation, b: BsonNumber): BsonNumber {
  const left = exactAsDecimal(a);
  const right = exactAsDecimal(b);
  if (!left || !right) return Decimal128.fromString('NaN');
  if (operation === '*')
    return fromExact({ digits: left.digits * right.digits, exponent: left.exponent + right.exponent });
  const exponent = Math.min(left.exponent, right.exponent);
  const scale = ({ digits, exponent: from }: Exact) => digits * 10n ** BigInt(from - exponent);
  return fromExact({ digits: scale(left) + scale(right), exponent });
}

/** MongoDB takes a double into a decimal by its 15 significant digits, not by its exact value. */
function exactAsDecimal(value: BsonNumber): Exact | undefined {
  return numberType(value) === 'double' ? exactDecimal(toNumber(value).toPrecision(15)) : exact(value);
}

function fromExact({ digits, exponent }: Exact): Decimal128 {
  return Decimal128.fromStringWithRounding(`${digits.toString()}E${exponent}`);
}
