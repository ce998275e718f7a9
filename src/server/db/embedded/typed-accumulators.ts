/** Accumulators of `$group`, which are also expressions over an array. */
import { $push } from 'mingo/operators/accumulator';
import { compare } from './compare';
import { toNumber, isNumeric, type BsonNumber } from './numbers';
import { asDouble, isDoc, type Doc } from './values';
import type { MingoOptions } from './mingo-types';
import { combine, distinct } from './typed-operators';

type Accumulator = (items: unknown[], expression: unknown, options: MingoOptions) => unknown;

const values = $push as unknown as (
  items: unknown[],
  expression: unknown,
  options: MingoOptions,
) => unknown[];
const isThere = (item: unknown) => item !== null && item !== undefined;

const extreme =
  (sign: 1 | -1): Accumulator =>
  (items, expression, options) =>
    values(items, expression, options)
      .filter(isThere)
      .reduce<unknown>(
        (found, item) => (found === null || compare(item, found) * sign > 0 ? item : found),
        null,
      );

export const typedAccumulators: Record<string, Accumulator> = {
  $min: extreme(-1),
  $max: extreme(1),
  $sum: (items, expression, options) =>
    values(items, expression, options)
      .filter(isNumeric)
      .reduce<BsonNumber>((total, item) => combine(total, '+', item), 0),
  $avg: (items, expression, options) => {
    const numbers = values(items, expression, options).filter(isNumeric).map(toNumber);
    return numbers.length === 0
      ? null
      : asDouble(numbers.reduce((total, number) => total + number, 0) / numbers.length);
  },
  $addToSet: (items, expression, options) => distinct(values(items, expression, options)),
  $mergeObjects: (items, expression, options) =>
    Object.assign({}, ...values(items, expression, options).filter(isDoc)) as Doc,
  $count: (items) => items.length,
};
