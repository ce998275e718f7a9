/** Expression operators that mingo would answer as JavaScript, not as BSON. */
import { Long } from 'bson';
import * as mingo from 'mingo/operators/expression';
import { compare, isEqual } from './compare';
import { serverError, unsupported } from './errors';
import { keyOf } from './key';
import { typeAlias } from './match-leaves';
import type { Operator } from './mingo-types';
import { operandsOf, valueOf } from './operands';
import { arithmetic, isNumeric, numberType, toNumber, type BsonNumber } from './numbers';
import { isTrue } from './truth';
import { arrays, conversions } from './typed-arrays';
import { asDouble, isDoc, isInt32, promote } from './values';

const by =
  (decide: (order: number) => unknown): Operator =>
  (obj, expression, options) => {
    const [left, right] = operandsOf(obj, expression, options);
    return decide(compare(left, right));
  };

const comparisons: Record<string, Operator> = {
  $eq: by((order) => order === 0),
  $ne: by((order) => order !== 0),
  $gt: by((order) => order > 0),
  $gte: by((order) => order >= 0),
  $lt: by((order) => order < 0),
  $lte: by((order) => order <= 0),
  $cmp: by(Math.sign),
};

const logic: Record<string, Operator> = {
  $and: (obj, expression, options) =>
    (expression as unknown[]).every((operand) => isTrue(valueOf(obj, operand, options))),
  $or: (obj, expression, options) =>
    (expression as unknown[]).some((operand) => isTrue(valueOf(obj, operand, options))),
  $not: (obj, expression, options) => !isTrue(operandsOf(obj, expression, options)[0]),
  $cond: (obj, expression, options) => {
    const parts = isDoc(expression)
      ? [expression['if'], expression['then'], expression['else']]
      : (expression as unknown[]);
    return valueOf(obj, isTrue(valueOf(obj, parts[0], options)) ? parts[1] : parts[2], options);
  },
  $switch: (obj, expression, options) => {
    const { branches, default: otherwise } = expression as {
      branches: { case: unknown; then: unknown }[];
      default?: unknown;
    };
    const taken = branches.find((branch) => isTrue(valueOf(obj, branch.case, options)));
    if (!taken && otherwise === undefined)
      throw serverError(
        'Location40066',
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return valueOf(obj, taken ? taken.then : otherwise, options);
  },
};

const types: Record<string, Operator> = {
  $type: (obj, expression, options) => typeAlias(operandsOf(obj, expression, options)[0]),
  $isNumber: (obj, expression, options) => isNumeric(operandsOf(obj, expression, options)[0]),
};

/** BSON equality for what compares elements. */
const sets: Record<string, Operator> = {
  $in: (obj, expression, options) => {
    const [item, items] = operandsOf(obj, expression, options);
    if (!Array.isArray(items))
      throw serverError(
        'Location40081',
        `$in requires an array as a second argument, found: ${typeAlias(items)}`,
      );
    return items.some((each) => isEqual(each, item));
  },
  $setUnion: overSets((arrays) => distinct(arrays.flat())),
  $setIntersection: overSets(([first = [], ...others]) =>
    distinct(first).filter((item) => others.every((other) => has(other, item))),
  ),
  $setDifference: overSets(([left = [], right = []]) => distinct(left).filter((item) => !has(right, item))),
  $setIsSubset: overSets(([left = [], right = []]) => left.every((item) => has(right, item))),
  $setEquals: overSets(([first = [], ...others]) =>
    others.every(
      (other) => first.every((item) => has(other, item)) && other.every((item) => has(first, item)),
    ),
  ),
};

export function distinct(items: readonly unknown[]): unknown[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

const has = (items: readonly unknown[], item: unknown) => items.some((each) => isEqual(each, item));

function overSets(combine: (arrays: unknown[][]) => unknown): Operator {
  return (obj, expression, options) => {
    const arrays = operandsOf(obj, expression, options);
    if (arrays.some((array) => array === null || array === undefined)) return null;
    if (!arrays.every(Array.isArray))
      throw serverError('Location17040', 'All operands of a set expression must be arrays');
    return combine(arrays as unknown[][]);
  };
}

/** `$add` and `$multiply`, exactly; dates go mingo's way. */
function exactly(name: '$add' | '$multiply', operation: '+' | '*'): Operator {
  return (obj, expression, options) => {
    const operands = operandsOf(obj, expression, options);
    if (operands.some((operand) => operand === null || operand === undefined)) return null;
    if (!operands.every(isNumeric))
      return viaNumbers(mingo[name] as unknown as Operator)(obj, expression, options);
    return operands.reduce<BsonNumber>(
      (total, operand) => combine(total, operation, operand),
      operation === '+' ? 0 : 1,
    );
  };
}

/** A long that overflows becomes a double, as MongoDB's does. */
export function combine(a: BsonNumber, operation: '+' | '*', b: BsonNumber): BsonNumber {
  return (
    arithmetic(a, operation, b) ??
    asDouble(operation === '+' ? toNumber(a) + toNumber(b) : toNumber(a) * toNumber(b))
  );
}

const subtract: Operator = (obj, expression, options) => {
  const [left, right] = operandsOf(obj, expression, options);
  if (isNumeric(left) && isNumeric(right)) return combine(left, '+', combine(right, '*', -1));
  return viaNumbers(mingo.$subtract as unknown as Operator)(obj, expression, options);
};

/** Runs one of mingo's operators on plain numbers, and gives the answer the type that its operands ask for. */
export function viaNumbers(
  operator: Operator,
  result: 'like operands' | 'double' = 'like operands',
): Operator {
  return (obj, expression, options) => {
    const isNamed = isDoc(expression) && !Object.keys(expression)[0]?.startsWith('$');
    const values = operandsOf(obj, isNamed ? Object.values(expression) : expression, options);
    if (values.some((value) => numberType(value) === 'decimal'))
      throw unsupported('this operator on Decimal128');
    const literals = values.map((value) => ({ $literal: promote(value) }));
    const named = isNamed
      ? Object.fromEntries(Object.keys(expression).map((key, at) => [key, literals[at]]))
      : null;
    const answer = operator(obj, named ?? (Array.isArray(expression) ? literals : literals[0]), options);
    return typeof answer === 'number' ? typed(answer, values, result) : answer;
  };
}

function typed(answer: number, operands: unknown[], result: string): unknown {
  const found = operands.map(numberType);
  if (result === 'double' || found.includes('double')) return asDouble(answer);
  if (Number.isSafeInteger(answer) && (found.includes('long') || !isInt32(answer)))
    return Long.fromNumber(answer);
  return answer;
}

const numeric = [
  '$abs',
  '$ceil',
  '$floor',
  '$mod',
  '$pow',
  '$bitAnd',
  '$bitNot',
  '$bitOr',
  '$bitXor',
] as const;
const double = [
  '$divide',
  '$exp',
  '$ln',
  '$log',
  '$log10',
  '$sqrt',
  '$sin',
  '$cos',
  '$tan',
  '$asin',
  '$acos',
  '$atan',
  '$atan2',
  '$degreesToRadians',
  '$radiansToDegrees',
] as const;
/** Operators that take a count, a position or a text made of numbers. */
const plain = [
  '$firstN',
  '$lastN',
  '$range',
  '$slice',
  '$concat',
  '$substr',
  '$substrBytes',
  '$substrCP',
  '$dateAdd',
  '$dateSubtract',
  '$dateFromParts',
  '$dateToString',
  '$indexOfArray',
] as const;

const all = mingo as unknown as Record<string, Operator>;
const wrapped = (names: readonly string[], result?: 'double') =>
  Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, viaNumbers(all[name], result)]] : [])));

/** JavaScript inside the database: never. */
const refused = Object.fromEntries(
  ['$function', '$accumulator', '$where'].map((name) => [
    name,
    () => {
      throw unsupported(name);
    },
  ]),
);

export const typedOperators: Record<string, Operator> = {
  ...comparisons,
  ...logic,
  ...sets,
  ...wrapped(numeric),
  ...wrapped(double, 'double'),
  ...wrapped(plain),
  ...types,
  ...arrays,
  ...conversions,
  $add: exactly('$add', '+'),
  $multiply: exactly('$multiply', '*'),
  $subtract: subtract,
  ...refused,
};
