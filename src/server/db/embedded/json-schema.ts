/** The part of `$jsonSchema` that contracts use: https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/ */
import { isEqual } from './compare';
import { serverError, unsupported } from './errors';
import { isType } from './match-leaves';
import { isNumeric, toNumber } from './numbers';
import { isDoc, type Doc } from './values';

/** Null when the value is valid, else a sentence that names the path and the rule. */
export type Validate = (value: unknown, path?: string) => string | null;

type Rule = (value: unknown, path: string) => string | null;

export function compileJsonSchema(schema: Doc): Validate {
  const rules = Object.keys(schema).flatMap((keyword) => compileKeyword(keyword, schema) ?? []);
  return (value, path = '') => {
    for (const rule of rules) {
      const problem = rule(value, path);
      if (problem !== null) return problem;
    }
    return null;
  };
}

const jsonTypes: Record<string, string> = {
  boolean: 'bool',
  number: 'number',
  string: 'string',
  object: 'object',
  array: 'array',
  null: 'null',
};

function compileKeyword(keyword: string, schema: Doc): Rule | null {
  const operand = schema[keyword];
  switch (keyword) {
    case 'bsonType':
      return typeRule(listOf(operand));
    case 'type':
      return typeRule(listOf(operand).map((name) => jsonTypes[name] ?? name));
    case 'required':
      return requiredRule(listOf(operand));
    case 'properties':
      return propertiesRule(operand as Doc);
    case 'additionalProperties':
      return additionalRule(operand, Object.keys(schema['properties'] ?? {}));
    case 'items':
      return itemsRule(operand);
    case 'enum':
      return check(
        (value) => (operand as unknown[]).some((allowed) => isEqual(value, allowed)),
        'is not one of the allowed values',
      );
    case 'title':
    case 'description':
      return null;
    default:
      return combination(keyword, operand) ?? limit(keyword, operand);
  }
}

const listOf = (operand: unknown) => (Array.isArray(operand) ? operand : [operand]) as string[];
const at = (path: string) => (path === '' ? 'the document' : path);
const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function check(isFine: (value: unknown) => boolean, complaint: string): Rule {
  return (value, path) => (isFine(value) ? null : `${at(path)} ${complaint}`);
}

function typeRule(allowed: readonly string[]): Rule {
  return check(
    (value) => allowed.some((alias) => isType(value, alias)),
    `is not of type ${allowed.join(' or ')}`,
  );
}

function requiredRule(names: readonly string[]): Rule {
  return (value, path) => {
    const missing = isDoc(value) ? names.find((name) => !Object.hasOwn(value, name)) : undefined;
    return missing === undefined ? null : `${join(path, missing)} is missing`;
  };
}

function propertiesRule(properties: Doc): Rule {
  const compiled = Object.entries(properties).map(
    ([name, schema]) => [name, compileJsonSchema(schema as Doc)] as const,
  );
  return (value, path) => {
    if (!isDoc(value)) return null;
    for (const [name, validate] of compiled) {
      const problem = Object.hasOwn(value, name) ? validate(value[name], join(path, name)) : null;
      if (problem !== null) return problem;
    }
    return null;
  };
}

function additionalRule(operand: unknown, known: readonly string[]): Rule | null {
  if (operand === true) return null;
  const names = new Set(known);
  const validate = isDoc(operand) ? compileJsonSchema(operand) : null;
  return (value, path) => {
    if (!isDoc(value)) return null;
    for (const key of Object.keys(value)) {
      if (names.has(key)) continue;
      const problem = validate
        ? validate(value[key], join(path, key))
        : `${join(path, key)} is not a known field`;
      if (problem !== null) return problem;
    }
    return null;
  };
}

function itemsRule(operand: unknown): Rule {
  if (!isDoc(operand)) throw unsupported('$jsonSchema items that are not one schema');
  const validate = compileJsonSchema(operand);
  return (value, path) => {
    if (!Array.isArray(value)) return null;
    for (const [index, item] of value.entries()) {
      const problem = validate(item, join(path, String(index)));
      if (problem !== null) return problem;
    }
    return null;
  };
}

function combination(keyword: string, operand: unknown): Rule | null {
  if (keyword === 'not') {
    const validate = compileJsonSchema(operand as Doc);
    return check((value) => validate(value) !== null, 'matches a schema it must not match');
  }
  if (!['anyOf', 'allOf', 'oneOf'].includes(keyword)) return null;
  const all = (operand as Doc[]).map(compileJsonSchema);
  const fits = (count: number) =>
    keyword === 'anyOf' ? count > 0 : keyword === 'oneOf' ? count === 1 : count === all.length;
  return (value, path) => {
    const problems = all.map((validate) => validate(value, path)).filter((problem) => problem !== null);
    return fits(all.length - problems.length)
      ? null
      : (problems.at(-1) ?? `${at(path)} matches more than one schema`);
  };
}

const codePoints = (text: string) => Array.from(text).length;

function limit(keyword: string, operand: unknown): Rule {
  const bound = isNumeric(operand) ? toNumber(operand) : Number.NaN;
  switch (keyword) {
    case 'minimum':
      return check((value) => !isNumeric(value) || toNumber(value) >= bound, `is below ${bound}`);
    case 'maximum':
      return check((value) => !isNumeric(value) || toNumber(value) <= bound, `is above ${bound}`);
    case 'minLength':
      return check(
        (value) => typeof value !== 'string' || codePoints(value) >= bound,
        `is shorter than ${bound}`,
      );
    case 'maxLength':
      return check(
        (value) => typeof value !== 'string' || codePoints(value) <= bound,
        `is longer than ${bound}`,
      );
    case 'minItems':
      return check(
        (value) => !Array.isArray(value) || value.length >= bound,
        `has fewer than ${bound} items`,
      );
    case 'maxItems':
      return check((value) => !Array.isArray(value) || value.length <= bound, `has more than ${bound} items`);
    case 'pattern': {
      const pattern = new RegExp(String(operand), 'u');
      return check(
        (value) => typeof value !== 'string' || pattern.test(value),
        `does not match ${String(operand)}`,
      );
    }
    default:
      throw serverError(
        'FailedToParse',
        `The embedded database does not know the $jsonSchema keyword ${keyword}.`,
      );
  }
}
