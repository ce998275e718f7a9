/** Tests of a single value that need no path: type, modulo, bits, pattern. */
import type { Binary, Long } from 'bson';
import { serverError } from './errors';
import { isNumeric, numberType, toNumber } from './numbers';
import { bsonTag, isDoc } from './values';

type LeafTest = (value: unknown) => boolean;

const aliasOfNumber: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
const aliases = new Set([...Object.values(aliasOfNumber), 'number']);

const aliasOfTag: Record<string, string> = {
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  Code: 'javascript',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

/** MongoDB's name of a value's type, as `$type` and `bsonType` use it. */
export function typeAlias(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  const number = numberType(value);
  if (number) return number;
  if (Array.isArray(value)) return 'array';
  if (isDoc(value)) return 'object';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  return aliasOfTag[bsonTag(value) ?? ''] ?? 'object';
}

export function isType(value: unknown, alias: string): boolean {
  return alias === 'number' ? isNumeric(value) : typeAlias(value) === alias;
}

export function typeTest(operand: unknown): LeafTest {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map(toAlias);
  if (wanted.length === 0) throw serverError('FailedToParse', '$type must match at least one type');
  return (value) => value !== undefined && wanted.some((alias) => isType(value, alias));
}

function toAlias(operand: unknown): string {
  const alias = isNumeric(operand) ? aliasOfNumber[toNumber(operand)] : operand;
  if (typeof alias === 'string' && aliases.has(alias)) return alias;
  if (isNumeric(operand)) throw serverError('BadValue', `Invalid numerical type code: ${toNumber(operand)}`);
  throw serverError('BadValue', `Unknown type name alias: ${String(operand)}`);
}

export function modTest(operand: unknown): LeafTest {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumeric))
    throw serverError('BadValue', 'malformed mod, needs to be an array of two numbers');
  const [divisor, remainder] = operand.map((part) => Math.trunc(toNumber(part)));
  if (!divisor) throw serverError('BadValue', 'divisor cannot be 0');
  return (value) =>
    isNumeric(value) &&
    Number.isFinite(toNumber(value)) &&
    Math.trunc(toNumber(value)) % divisor === remainder;
}

export function regexTest(operand: unknown, options: unknown): LeafTest {
  if (typeof operand !== 'string' && !(operand instanceof RegExp))
    throw serverError('BadValue', '$regex has to be a string');
  const pattern = toRegExp(operand, options);
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** Without `g` and `y`, which would make a test remember the one before it. */
export function toRegExp(operand: string | RegExp, options: unknown): RegExp {
  const source = typeof operand === 'string' ? operand : operand.source;
  const given = typeof options === 'string' ? options : typeof operand === 'string' ? '' : operand.flags;
  const unknownFlag = typeof options === 'string' ? /[^imsxu]/.exec(options) : null;
  if (unknownFlag) throw serverError('Location51108', `invalid flag in regex options: ${unknownFlag[0]}`);
  try {
    return new RegExp(
      given.includes('x') ? withoutSpaces(source) : source,
      `${given.replace(/[^ims]/g, '')}u`,
    );
  } catch {
    return compileLoosely(source, given);
  }
}

/** PCRE allows escapes that Unicode mode refuses. */
function compileLoosely(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags.replace(/[^ims]/g, ''));
  } catch (error) {
    throw serverError('BadValue', `Regular expression is invalid: ${String(error)}`);
  }
}

const withoutSpaces = (source: string) =>
  source.replace(/\\.|\[[^\]]*\]|\s+|#.*$/gm, (part) => (/^[\s#]/.test(part) ? '' : part));

type BitOperator = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

export function bitTest(name: BitOperator, operand: unknown): LeafTest {
  const mask = toMask(name, operand);
  return (value) => {
    const bits = toBits(value);
    if (bits === undefined) return false;
    const masked = bits & mask;
    if (name === '$bitsAllSet') return masked === mask;
    if (name === '$bitsAllClear') return masked === 0n;
    return name === '$bitsAnySet' ? masked !== 0n : masked !== mask;
  };
}

function toMask(name: string, operand: unknown): bigint {
  if (Array.isArray(operand))
    return operand.reduce((mask: bigint, bit) => mask | (1n << BigInt(Number(bit))), 0n);
  const bits = toBits(operand);
  if (bits === undefined || bits < 0n)
    throw serverError('BadValue', `${name} takes an Array, a number, or a BinData`);
  return bits;
}

function toBits(value: unknown): bigint | undefined {
  if (isNumeric(value)) {
    if (numberType(value) === 'long') return (value as Long).toBigInt();
    const number = toNumber(value);
    return Number.isInteger(number) ? BigInt(number) : undefined;
  }
  if (typeof value !== 'object' || value === null || bsonTag(value) !== 'Binary') return undefined;
  const bytes = Buffer.from((value as Binary).value()).reverse();
  return BigInt(`0x${bytes.toString('hex') || '0'}`);
}
