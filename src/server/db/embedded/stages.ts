/** The stages of an aggregation pipeline, each a function of documents. */
import { serverError, unsupported } from './errors';
import { evaluate } from './expressions';
import { bucket, group, sortByCount } from './group';
import { lookup, unionWith } from './join';
import { compileFilter } from './match';
import { isNumeric, toNumber } from './numbers';
import { compileAddFields, compileProject, compileUnset } from './project';
import type { Means } from './source';
import { sortBy, toSortKeys } from './sort';
import { setAt, valueAt } from './update-paths';
import { toPath } from './paths';
import { cloneStored, isDoc, type Doc } from './values';

type Stage = (docs: Doc[], operand: unknown, means: Means) => Doc[];

const stages: Record<string, Stage> = {
  $documents: (_docs, operand) => operand as Doc[],
  $match: (docs, operand) => docs.filter(compileFilter(requireDoc('$match', operand))),
  $sort: (docs, operand) => sortBy(docs, toSortKeys(operand), (doc) => doc),
  $skip: (docs, operand) => docs.slice(wholeOf('$skip', operand)),
  $limit: (docs, operand) => docs.slice(0, wholeOf('$limit', operand)),
  $count: count,
  $project: (docs, operand) => docs.map(compileProject(operand)),
  $addFields: (docs, operand) => docs.map(compileAddFields(operand)),
  $set: (docs, operand) => docs.map(compileAddFields(operand)),
  $unset: (docs, operand) => docs.map(compileUnset(operand)),
  $replaceRoot: (docs, operand) => replaceRoot(docs, requireDoc('$replaceRoot', operand)['newRoot']),
  $replaceWith: replaceRoot,
  $unwind: unwind,
  $group: group,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $sample: sample,
  $facet: (docs, operand, { run, source }) => [
    Object.fromEntries(
      Object.entries(requireDoc('$facet', operand)).map(([name, pipeline]) => [
        name,
        run(docs, pipeline as Doc[], source),
      ]),
    ),
  ],
  $lookup: lookup,
  $unionWith: unionWith,
};

/** MongoDB has these, and this engine does not. */
const known = new Set([
  '$bucketAuto',
  '$changeStream',
  '$collStats',
  '$densify',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$listSessions',
  '$merge',
  '$out',
  '$planCacheStats',
  '$redact',
  '$search',
  '$searchMeta',
  '$setWindowFields',
  '$vectorSearch',
]);

export function runStage(name: string, operand: unknown, docs: Doc[], means: Means): Doc[] {
  const stage = stages[name];
  if (stage) return stage(docs, operand, means);
  if (known.has(name)) throw unsupported(`the aggregation stage ${name}`);
  throw serverError('UnrecognizedStage', `Unrecognized pipeline stage name: '${name}'`);
}

function requireDoc(name: string, operand: unknown): Doc {
  if (!isDoc(operand)) throw serverError('Location15959', `the ${name} specification must be an object`);
  return operand;
}

export function wholeOf(name: string, value: unknown): number {
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0)
    throw serverError('Location5107200', `invalid argument to ${name} stage: Expected a non-negative number`);
  if (name === '$limit' && number === 0) throw serverError('Location15958', 'the limit must be positive');
  return number;
}

function count(docs: Doc[], operand: unknown): Doc[] {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.'))
    throw serverError('Location40156', 'the count field must be a non-empty string without $ and dots');
  return docs.length === 0 ? [] : [{ [operand]: docs.length }];
}

function replaceRoot(docs: Doc[], expression: unknown): Doc[] {
  return docs.map((doc) => {
    const root = evaluate(expression, doc);
    if (!isDoc(root)) throw serverError('Location40228', "'newRoot' expression must evaluate to an object");
    return root;
  });
}

function sample(docs: Doc[], operand: unknown): Doc[] {
  const rest = [...docs];
  const size = wholeOf('$sample', requireDoc('$sample', operand)['size']);
  const taken: Doc[] = [];
  while (taken.length < size && rest.length > 0)
    taken.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  return taken;
}

function unwind(docs: Doc[], operand: unknown): Doc[] {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = (
    typeof operand === 'string' ? { path: operand } : operand
  ) as Record<string, unknown>;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw serverError('Location28818', "path option to $unwind stage should be prefixed with a '$'");
  const parts = toPath(path.slice(1));
  const place = (doc: Doc, value: unknown, index: number | null): Doc => {
    const copy = cloneStored(doc);
    if (value !== undefined) setAt(copy, parts, value);
    if (typeof includeArrayIndex === 'string') setAt(copy, toPath(includeArrayIndex), index);
    return copy;
  };
  return docs.flatMap((doc) => {
    const value = valueAt(doc, parts);
    if (Array.isArray(value) && value.length > 0)
      return value.map((item: unknown, index) => place(doc, item, index));
    if (value !== undefined && value !== null && !Array.isArray(value)) return [place(doc, value, null)];
    if (preserveNullAndEmptyArrays !== true) return [];
    const { [parts[0] ?? '']: emptied, ...others } = doc;
    return [
      Array.isArray(value) && parts.length === 1 && emptied !== undefined
        ? place(others, undefined, null)
        : place(doc, undefined, null),
    ];
  });
}
