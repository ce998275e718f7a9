import { compare, isEqual, rank, rankOf } from './compare';
import { serverError, unsupported } from './errors';
import { bitTest, modTest, regexTest, typeTest } from './match-leaves';
import { someAt, type Path } from './paths';
import { isNumeric, toNumber } from './numbers';
import { isDoc, type Doc } from './values';

/** Does the document match at the path? */
export type ValueTest = (doc: Doc, path: Path) => boolean;
/** Does this one value match? Arrays have not been opened. */
export type LeafTest = (value: unknown) => boolean;

/** True for `{ $gt: 1 }`, false for a document to compare with. */
export function isOperatorDoc(condition: unknown): condition is Doc {
  return isDoc(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false) && !('$ref' in condition);
}

/** `compileElement` is handed down, because a filter holds operators and `$elemMatch` holds a filter. */
type Means = { compileElement: (condition: unknown) => LeafTest; isImplicit: boolean; isElement?: boolean };

/** `isImplicit`: the condition was a bare value, for which a regular expression is a pattern. */
export function compileOperators(operators: Doc, means: Means): ValueTest {
  const tests = Object.keys(operators).map((name) => compileOperator(name, operators, means));
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (doc, path) => tests.every((test) => test(doc, path));
}

/** The value itself, or any element when it is an array; an element of an array is not opened again. */
function anyLeaf(test: LeafTest, { isElement = false }: Means): ValueTest {
  if (isElement) return whole(test);
  const found = (leaf: unknown, opens: boolean) =>
    test(leaf) || (opens && Array.isArray(leaf) && leaf.some(test));
  return (doc, path) => someAt(doc, path, found);
}

const whole =
  (test: LeafTest): ValueTest =>
  (doc, path) =>
    someAt(doc, path, test);
const not =
  (test: ValueTest): ValueTest =>
  (doc, path) =>
    !test(doc, path);

function compileOperator(name: string, operators: Doc, means: Means): ValueTest {
  const operand = operators[name];
  switch (name) {
    case '$eq':
      return anyLeaf(equalTest(operand, means.isImplicit), means);
    case '$ne':
      return not(anyLeaf(equalTest(operand, false), means));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return anyLeaf(rangeTest(name, operand), means);
    case '$in':
      return anyLeaf(inTest(name, operand), means);
    case '$nin':
      return not(anyLeaf(inTest(name, operand), means));
    case '$not':
      return notTest(operand, means);
    case '$exists':
      return existsTest(operand);
    case '$regex':
      return anyLeaf(regexTest(operand, operators['$options']), means);
    case '$options':
      if (!('$regex' in operators)) throw serverError('BadValue', '$options needs a $regex');
      return () => true;
    default:
      return compileRareOperator(name, operand, means);
  }
}

function compileRareOperator(name: string, operand: unknown, means: Means): ValueTest {
  switch (name) {
    case '$type':
      return anyLeaf(typeTest(operand), means);
    case '$mod':
      return anyLeaf(modTest(operand), means);
    case '$size':
      return sizeTest(operand);
    case '$all':
      return allTest(operand, means);
    case '$elemMatch':
      return elemMatchTest(operand, means);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return anyLeaf(bitTest(name, operand), means);
    case '$comment':
      return () => true;
    case '$geoWithin':
    case '$geoIntersects':
    case '$near':
    case '$nearSphere':
      throw unsupported(`${name} in a filter`);
    default:
      throw serverError('BadValue', `unknown operator: ${name}`);
  }
}

function equalTest(operand: unknown, isImplicit: boolean): LeafTest {
  if (isImplicit && operand instanceof RegExp) return patternTest(operand);
  if (operand === null) return (value) => value === null || value === undefined;
  return (value) => isEqual(value, operand);
}

function patternTest(pattern: RegExp): LeafTest {
  const matches = regexTest(pattern, undefined);
  return (value) => matches(value) || (value instanceof RegExp && isEqual(value, pattern));
}

/** Only values of the operand's own type are in range, but `minKey` and `maxKey` bound every type. */
function rangeTest(name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): LeafTest {
  const operandRank = rankOf(operand);
  const isInRange = comparisons[name];
  if (operandRank === rank.minKey || operandRank === rank.maxKey)
    return (value) => isInRange(compare(value, operand));
  if (operand === null) return (value) => (value === null || value === undefined) && name.endsWith('e');
  if (isNumeric(operand) && Number.isNaN(toNumber(operand)))
    return (value) => name.endsWith('e') && isEqual(value, operand);
  return (value) => {
    if (rankOf(value) !== operandRank || (isNumeric(value) && Number.isNaN(toNumber(value)))) return false;
    return isInRange(compare(value, operand));
  };
}

const comparisons = {
  $gt: (order: number) => order > 0,
  $gte: (order: number) => order >= 0,
  $lt: (order: number) => order < 0,
  $lte: (order: number) => order <= 0,
};

function inTest(name: string, operand: unknown): LeafTest {
  if (!Array.isArray(operand)) throw serverError('BadValue', `${name} needs an array`);
  if (operand.some(isOperatorDoc)) throw serverError('BadValue', `cannot nest $ under ${name}`);
  const tests = operand.map((item: unknown) => equalTest(item, true));
  return (value) => tests.some((test) => test(value));
}

function notTest(operand: unknown, means: Means): ValueTest {
  if (operand instanceof RegExp) return not(anyLeaf(patternTest(operand), means));
  if (!isOperatorDoc(operand)) throw serverError('BadValue', '$not needs a regex or a document');
  return not(compileOperators(operand, { ...means, isImplicit: false }));
}

function existsTest(operand: unknown): ValueTest {
  const isWanted = operand !== false && operand !== 0 && operand !== null;
  const exists = whole((value) => value !== undefined);
  return isWanted ? exists : not(exists);
}

function sizeTest(operand: unknown): ValueTest {
  const size = isNumeric(operand) ? toNumber(operand) : Number.NaN;
  if (!Number.isInteger(size) || size < 0)
    throw serverError(
      'BadValue',
      `Failed to parse $size. Expected a non-negative integer in: $size: ${JSON.stringify(operand)}`,
    );
  return whole((value) => Array.isArray(value) && value.length === size);
}

function allTest(operand: unknown, means: Means): ValueTest {
  if (!Array.isArray(operand)) throw serverError('BadValue', '$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item: unknown) =>
    isDoc(item) && '$elemMatch' in item
      ? elemMatchTest(item['$elemMatch'], means)
      : anyLeaf(equalTest(item, true), means),
  );
  return (doc, path) => tests.every((test) => test(doc, path));
}

function elemMatchTest(operand: unknown, means: Means): ValueTest {
  if (!isDoc(operand)) throw serverError('BadValue', '$elemMatch needs an Object');
  const matches = means.compileElement(operand);
  return whole((value) => Array.isArray(value) && value.some(matches));
}
