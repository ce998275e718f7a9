/** Update operators on one value: the old one in, the new one out. */
import { Int32, Long, Timestamp } from 'bson';
import { compare } from './compare';
import { serverError } from './errors';
import { typeAlias } from './match-leaves';
import { arithmetic, isNumeric, numberType, type BsonNumber } from './numbers';
import { pop, pull, pullAll, push, addToSet } from './update-arrays';
import { isDoc } from './values';

/** `undefined` is "no such field", both ways. */
export type Operator = (old: unknown, operand: unknown, where: Where) => unknown;
export type Where = { path: string; id: unknown; now: Date };

export const operators: Record<string, Operator> = {
  $set: (_old, operand) => operand,
  $setOnInsert: (_old, operand) => operand,
  $unset: () => undefined,
  $inc: (old, operand, where) => calculate('$inc', old, operand, where),
  $mul: (old, operand, where) => calculate('$mul', old, operand, where),
  $min: (old, operand) => (old === undefined || compare(operand, old) < 0 ? operand : old),
  $max: (old, operand) => (old === undefined || compare(operand, old) > 0 ? operand : old),
  $currentDate: (_old, operand, { now }) => currentDate(operand, now),
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};

/** Operators that leave a missing field missing. */
export const needsField = new Set(['$unset', '$pop', '$pull', '$pullAll']);

function calculate(name: '$inc' | '$mul', old: unknown, operand: unknown, { path, id }: Where): BsonNumber {
  const verb = name === '$inc' ? 'increment' : 'multiply';
  if (!isNumeric(operand))
    throw serverError(
      'TypeMismatch',
      `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
  if (old === undefined) return name === '$inc' ? operand : zeroLike(operand);
  if (!isNumeric(old))
    throw serverError(
      'TypeMismatch',
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(id)}} has the field '${path}' of non-numeric type ${typeAlias(old)}`,
    );
  const result = arithmetic(old, name === '$inc' ? '+' : '*', operand);
  if (result === null)
    throw serverError(
      'BadValue',
      `Failed to apply ${name} operations to current value for document {_id: ${JSON.stringify(id)}}`,
    );
  return result;
}

const zeroLike = (operand: BsonNumber): BsonNumber => arithmetic(operand, '*', 0) ?? 0;

function currentDate(operand: unknown, now: Date): Date | Timestamp {
  const type = isDoc(operand) ? operand['$type'] : 'date';
  if (type === 'timestamp') return Timestamp.fromBits(1, Math.floor(now.getTime() / 1000));
  if (type === 'date' && (isDoc(operand) || typeof operand === 'boolean')) return now;
  throw serverError('BadValue', "The '$type' string field is required to be 'date' or 'timestamp'");
}

const bitOperations: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function bit(old: unknown, operand: unknown, { path }: Where): unknown {
  if (!isDoc(operand))
    throw serverError('BadValue', `The $bit modifier is not compatible with ${typeAlias(operand)}`);
  let value = toWhole(old ?? 0, path);
  let isLong = numberType(old ?? 0) === 'long';
  for (const [name, argument] of Object.entries(operand)) {
    const operation = bitOperations[name];
    if (!operation)
      throw serverError('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    value = operation(value, toWhole(argument, path));
    isLong ||= numberType(argument) === 'long';
  }
  return isLong ? Long.fromBigInt(value) : new Int32(Number(value)).value;
}

function toWhole(value: unknown, path: string): bigint {
  const type = numberType(value);
  if (type === 'int' || type === 'long') return BigInt(String(value));
  throw serverError('BadValue', `Cannot apply $bit to a value of non-integral type at '${path}'`);
}
