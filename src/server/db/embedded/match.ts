/** Compiles a MongoDB filter into a predicate over stored documents. */
import { evaluateTruth } from './expressions';
import { serverError, unsupported } from './errors';
import { toPath } from './paths';
import { compileOperators, isOperatorDoc } from './match-operators';
import { compileJsonSchema } from './json-schema';
import { isDoc, type Doc } from './values';

export type Predicate = (doc: Doc) => boolean;

/** `filter` holds stored values (`docToStored`). */
export function compileFilter(filter: Doc): Predicate {
  const tests = Object.entries(filter).map(([name, condition]) =>
    name.startsWith('$') ? topLevel(name, condition) : field(name, condition),
  );
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (doc) => tests.every((test) => test(doc));
}

function field(name: string, condition: unknown): Predicate {
  const path = toPath(name);
  const isImplicit = !isOperatorDoc(condition);
  const test = compileOperators(isImplicit ? { $eq: condition } : condition, { compileElement, isImplicit });
  return (doc) => test(doc, path);
}

function topLevel(name: string, condition: unknown): Predicate {
  switch (name) {
    case '$and': {
      const branches = compileAll(name, condition);
      return (doc) => branches.every((branch) => branch(doc));
    }
    case '$or': {
      const branches = compileAll(name, condition);
      return (doc) => branches.some((branch) => branch(doc));
    }
    case '$nor': {
      const branches = compileAll(name, condition);
      return (doc) => !branches.some((branch) => branch(doc));
    }
    case '$expr':
      return (doc) => evaluateTruth(condition, doc);
    case '$jsonSchema': {
      const validate = compileJsonSchema(condition as Doc);
      return (doc) => validate(doc) === null;
    }
    case '$comment':
      return () => true;
    case '$where':
    case '$text':
      throw unsupported(`${name} in a filter`);
    default:
      throw serverError(
        'BadValue',
        `unknown top level operator: ${name}. If you are trying to match a field, use $eq.`,
      );
  }
}

function compileAll(name: string, condition: unknown): Predicate[] {
  if (!Array.isArray(condition)) throw serverError('BadValue', `${name} must be an array`);
  if (condition.length === 0) throw serverError('BadValue', '$and/$or/$nor must be a nonempty array');
  return condition.map((branch: unknown) => {
    if (!isDoc(branch)) throw serverError('BadValue', '$or/$and/$nor entries need to be full objects');
    return compileFilter(branch);
  });
}

/** A test of one value on its own, for `$elemMatch` and `$pull`: by operators, or by a filter over a document. */
export function compileElement(condition: unknown): (value: unknown) => boolean {
  if (!isDoc(condition)) {
    const equals = compileOperators({ $eq: condition }, { compileElement, isImplicit: true });
    return (value) => equals({ value }, ['value']);
  }
  const names = Object.keys(condition);
  const isFilter =
    !isOperatorDoc(condition) || names.some((name) => ['$and', '$or', '$nor', '$expr'].includes(name));
  if (isFilter) {
    const matches = compileFilter(condition);
    return (value) =>
      isDoc(value) ? matches(value) : Array.isArray(value) && matches(Object.fromEntries(value.entries()));
  }
  const test = compileOperators(condition, { compileElement, isImplicit: false, isElement: true });
  return (value) => test({ value }, ['value']);
}
