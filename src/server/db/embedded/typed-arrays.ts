/** Expression operators on arrays and conversions that mingo answers differently from MongoDB. */
import { Decimal128, Long, ObjectId } from 'bson';
import { serverError, type CodeName } from './errors';
import { typeAlias } from './match-leaves';
import type { Operator } from './mingo-types';
import { isNumeric, numberType, toNumber, type BsonNumber } from './numbers';
import { operandsOf } from './operands';
import { isTrue } from './truth';
import { asDouble, bsonTag, isDoc, promote } from './values';

const isNothing = (value: unknown) => value === null || value === undefined;

/** One operand; nothing in, null out. */
function unary(work: (operand: unknown) => unknown): Operator {
  return (obj, expression, options) => {
    const [operand] = operandsOf(obj, expression, options);
    return isNothing(operand) ? null : work(operand);
  };
}

function requireArray(value: unknown, code: CodeName, name: string): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw serverError(code, `${name}'s argument must be an array, but is ${typeAlias(value)}`);
}

function elementAt(items: unknown[], index: number): unknown {
  return items[index < 0 ? items.length + index : index];
}

export const arrays: Record<string, Operator> = {
  $first: unary((items) => elementAt(requireArray(items, 'Location28689', '$first'), 0)),
  $last: unary((items) => elementAt(requireArray(items, 'Location28689', '$last'), -1)),
  $arrayElemAt: (obj, expression, options) => {
    const [items, index] = operandsOf(obj, expression, options);
    if (isNothing(items) || isNothing(index)) return null;
    if (!isNumeric(index))
      throw serverError('Location28690', '$arrayElemAt needs a number as its second argument');
    return elementAt(requireArray(items, 'Location28689', '$arrayElemAt'), toNumber(index));
  },
  $size: (obj, expression, options) =>
    requireArray(operandsOf(obj, expression, options)[0], 'Location17124', '$size').length,
  $arrayToObject: unary((items) =>
    Object.fromEntries(requireArray(items, 'Location40386', '$arrayToObject').map(toPair)),
  ),
};

function toPair(item: unknown): [string, unknown] {
  if (Array.isArray(item) && typeof item[0] === 'string') return [item[0], item[1]];
  if (isDoc(item) && typeof item['k'] === 'string') return [item['k'], item['v']];
  throw serverError('Location40392', '$arrayToObject needs pairs, or documents with k and v');
}

const refuse = (value: unknown, to: string) =>
  serverError('ConversionFailure', `Unsupported conversion from ${typeAlias(value)} to ${to} in $convert`);

/** A number out of whatever MongoDB converts to one. */
function converted(to: string, convert: (number: BsonNumber) => unknown): Operator {
  return unary((operand) => {
    if (operand instanceof Date) return convert(Long.fromNumber(operand.getTime()));
    if (typeof operand === 'boolean') return convert(Number(operand));
    if (isNumeric(operand)) return convert(operand);
    if (typeof operand !== 'string') throw refuse(operand, to);
    const number = Number(operand);
    if (operand.trim() === '' || Number.isNaN(number))
      throw serverError('ConversionFailure', `Failed to parse number '${operand}' in $convert`);
    return convert(number);
  });
}

function toText(operand: unknown): string {
  if (typeof operand === 'string') return operand;
  if (operand instanceof Date) return operand.toISOString();
  if (typeof operand === 'boolean' || isNumeric(operand)) return String(promote(operand));
  const tag = typeof operand === 'object' && operand !== null ? bsonTag(operand) : undefined;
  if (tag === 'ObjectId') return (operand as ObjectId).toHexString();
  throw refuse(operand, 'string');
}

function toDate(operand: unknown): Date {
  if (operand instanceof Date) return operand;
  if (typeof operand === 'object' && operand !== null && bsonTag(operand) === 'ObjectId')
    return (operand as ObjectId).getTimestamp();
  const isAllowed = typeof operand === 'string' || (isNumeric(operand) && numberType(operand) !== 'int');
  if (!isAllowed) throw refuse(operand, 'date');
  const date = new Date(isNumeric(operand) ? toNumber(operand) : operand);
  if (Number.isNaN(date.getTime()))
    throw serverError('ConversionFailure', `Error parsing date string '${toText(operand)}'`);
  return date;
}

/** Half to even, as MongoDB rounds. */
function rounded(value: number, place: number): number {
  const scale = 10 ** place;
  const scaled = value * scale;
  const floor = Math.floor(scaled);
  const isHalf = scaled - floor === 0.5;
  return (isHalf ? floor + (floor % 2 === 0 ? 0 : 1) : Math.round(scaled)) / scale;
}

function toPlace(work: (value: number, place: number) => number): Operator {
  return (obj, expression, options) => {
    const [operand, place = 0] = operandsOf(obj, expression, options);
    if (isNothing(operand) || isNothing(place)) return null;
    if (!isNumeric(operand) || !isNumeric(place))
      throw serverError('Location51081', 'only numbers can be rounded');
    if (numberType(operand) === 'int' || numberType(operand) === 'long')
      return toNumber(place) >= 0 ? operand : work(toNumber(operand), toNumber(place));
    return asDouble(work(toNumber(operand), toNumber(place)));
  };
}

export const conversions: Record<string, Operator> = {
  $toBool: unary(isTrue),
  $toInt: converted('int', (number) => Math.trunc(toNumber(number))),
  $toDouble: converted('double', (number) => asDouble(toNumber(number))),
  $toLong: converted('long', (number) =>
    Long.fromBigInt(BigInt(numberType(number) === 'long' ? String(number) : Math.trunc(toNumber(number)))),
  ),
  $toDecimal: converted('decimal', (number) => Decimal128.fromString(String(promote(number)))),
  $toString: unary(toText),
  $toDate: unary(toDate),
  $toObjectId: unary((operand) => {
    if (typeof operand === 'string' && /^[\da-f]{24}$/i.test(operand))
      return ObjectId.createFromHexString(operand);
    if (typeof operand === 'object' && operand !== null && bsonTag(operand) === 'ObjectId') return operand;
    throw serverError('ConversionFailure', `Failed to parse objectId '${String(operand)}' in $convert`);
  }),
  $round: toPlace(rounded),
  $trunc: toPlace((value, place) => Math.trunc(value * 10 ** place) / 10 ** place),
};
