/** Update operators on arrays. */
import { compare, isEqual } from './compare';
import { serverError } from './errors';
import { compileElement } from './match';
import { typeAlias } from './match-leaves';
import { isNumeric, toNumber } from './numbers';
import { sortBy, toSortKeys } from './sort';
import { isDoc, type Doc } from './values';

type Where = { path: string; id: unknown };

function arrayOr(old: unknown, { path, id }: Where): unknown[] {
  if (old === undefined) return [];
  if (Array.isArray(old)) return old as unknown[];
  throw serverError(
    'BadValue',
    `The field '${path}' must be an array but is of type ${typeAlias(old)} in document {_id: ${JSON.stringify(id)}}`,
  );
}

const isModified = (operand: unknown): operand is Doc => isDoc(operand) && '$each' in operand;

function eachOf(operand: Doc, name: string): unknown[] {
  const each = operand['$each'];
  if (!Array.isArray(each))
    throw serverError(
      'BadValue',
      `The argument to $each in ${name} must be an array but it was of type ${typeAlias(each)}`,
    );
  return each as unknown[];
}

const pushModifiers = new Set(['$each', '$slice', '$sort', '$position']);

export function push(old: unknown, operand: unknown, where: Where): unknown[] {
  const items = [...arrayOr(old, where)];
  if (!isModified(operand)) return [...items, operand];
  const unknownModifier = Object.keys(operand).find((name) => !pushModifiers.has(name));
  if (unknownModifier) throw serverError('BadValue', `Unrecognized clause in $push: ${unknownModifier}`);
  items.splice(positionIn(items, operand['$position']), 0, ...eachOf(operand, '$push'));
  const sorted = '$sort' in operand ? sortItems(items, operand['$sort']) : items;
  return '$slice' in operand ? slice(sorted, whole('$slice', operand['$slice'])) : sorted;
}

function positionIn(items: unknown[], position: unknown): number {
  if (position === undefined) return items.length;
  const at = whole('$position', position);
  return at < 0 ? Math.max(items.length + at, 0) : at;
}

function sortItems(items: unknown[], sort: unknown): unknown[] {
  if (!isDoc(sort)) {
    const direction = whole('$sort', sort);
    return [...items].sort((a, b) => compare(a, b) * direction);
  }
  return sortBy(items, toSortKeys(sort), (item) => (isDoc(item) ? item : {}));
}

const slice = (items: unknown[], size: number) => (size < 0 ? items.slice(size) : items.slice(0, size));

function whole(name: string, value: unknown): number {
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(number))
    throw serverError(
      'BadValue',
      `The value for ${name} must be an integer value but was given type: ${typeAlias(value)}`,
    );
  return number;
}

export function addToSet(old: unknown, operand: unknown, where: Where): unknown[] {
  const items = [...arrayOr(old, where)];
  for (const value of isModified(operand) ? eachOf(operand, '$addToSet') : [operand])
    if (!items.some((item) => isEqual(item, value))) items.push(value);
  return items;
}

export function pop(old: unknown, operand: unknown, { path }: Where): unknown {
  if (!Array.isArray(old))
    throw serverError(
      'TypeMismatch',
      `Path '${path}' contains an element of non-array type '${typeAlias(old)}'`,
    );
  const from = isNumeric(operand) ? toNumber(operand) : 0;
  if (from !== 1 && from !== -1)
    throw serverError('FailedToParse', `$pop expects 1 or -1, found: ${String(operand)}`);
  return from === 1 ? old.slice(0, -1) : old.slice(1);
}

export function pull(old: unknown, operand: unknown, _where: Where): unknown[] {
  const matches =
    isDoc(operand) || operand instanceof RegExp
      ? compileElement(operand)
      : (item: unknown) => isEqual(item, operand);
  return arrayToPull(old, '$pull').filter((item) => !matches(item));
}

export function pullAll(old: unknown, operand: unknown, _where: Where): unknown[] {
  if (!Array.isArray(operand)) throw serverError('BadValue', '$pullAll requires an array argument');
  return arrayToPull(old, '$pullAll').filter((item) => !operand.some((value) => isEqual(item, value)));
}

function arrayToPull(old: unknown, name: string): unknown[] {
  if (!Array.isArray(old)) throw serverError('BadValue', `Cannot apply ${name} to a non-array value`);
  return old as unknown[];
}
