/** Stages that read other collections: `$lookup` and `$unionWith`. */
import { serverError, unsupported } from './errors';
import { evaluate } from './expressions';
import { keysAt, toPath } from './paths';
import type { Means } from './source';
import { isDoc, type Doc } from './values';

export function unionWith(docs: readonly Doc[], spec: unknown, { source, run }: Means): Doc[] {
  if (!source) throw unsupported('$unionWith without a collection');
  const { coll, pipeline = [] } = (typeof spec === 'string' ? { coll: spec } : spec) as {
    coll: string;
    pipeline?: Doc[];
  };
  return [...docs, ...run(null, pipeline, { ...source, name: coll })];
}

type Lookup = {
  from: string;
  as: string;
  localField?: string;
  foreignField?: string;
  let?: Doc;
  pipeline?: Doc[];
};

/** Equality by fields, a pipeline with variables, or both. */
export function lookup(docs: readonly Doc[], spec: unknown, { source, run }: Means): Doc[] {
  if (!source) throw unsupported('$lookup without a collection');
  const { from, as, localField, foreignField, pipeline = [], let: variables = {} } = spec as Lookup;
  if (typeof from !== 'string' || typeof as !== 'string')
    throw serverError('FailedToParse', "must specify 'from' and 'as' fields for a $lookup");
  return docs.map((doc) => {
    const join =
      localField !== undefined && foreignField !== undefined
        ? [{ $match: equalTo(doc, localField, foreignField) }]
        : [];
    const bound = new Map(
      Object.entries(variables).map(([name, expression]) => [name, evaluate(expression, doc)]),
    );
    return withField(
      doc,
      as,
      run(null, [...join, ...(bind(pipeline, bound) as Doc[])], { ...source, name: from }),
    );
  });
}

/** A missing local field joins what is null or missing; an array joins whatever equals one of its elements. */
function equalTo(doc: Doc, localField: string, foreignField: string): Doc {
  const values = keysAt(doc, toPath(localField)).values.filter((value) => value !== undefined);
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } };
}

function withField(doc: Doc, path: string, value: unknown): Doc {
  const [first = '', ...rest] = toPath(path);
  const below = isDoc(doc[first]) ? doc[first] : {};
  return { ...doc, [first]: rest.length === 0 ? value : withField(below, rest.join('.'), value) };
}

/** Writes the variables' values into the inner pipeline, so that an index can be used for them. */
function bind(part: unknown, variables: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map((item) => bind(item, variables));
  if (isDoc(part))
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, bind(item, variables)]));
  if (typeof part !== 'string' || !part.startsWith('$$')) return part;
  const [name = '', ...path] = part.slice(2).split('.');
  if (!variables.has(name)) return part;
  const value = variables.get(name);
  if (path.length === 0) return value === undefined ? '$$REMOVE' : { $literal: value };
  return { $literal: evaluate(`$value.${path.join('.')}`, { value }) ?? null };
}
