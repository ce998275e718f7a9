/** `$group` and the stages that are groups in disguise. */
import { compare } from './compare';
import { serverError } from './errors';
import { accumulate, evaluate } from './expressions';
import { keyOf } from './key';
import { sortBy } from './sort';
import { isDoc, type Doc } from './values';

export function group(docs: readonly Doc[], spec: unknown): Doc[] {
  if (!isDoc(spec) || !('_id' in spec))
    throw serverError('Location15955', 'a group specification must include an _id');
  const { _id, ...outputs } = spec;
  return groupsOf(docs, (doc) => evaluate(_id, doc) ?? null).map(({ key, members }) => ({
    _id: key,
    ...outputOf(outputs, members),
  }));
}

type Group = { key: unknown; members: Doc[] };

function groupsOf(docs: readonly Doc[], keyFor: (doc: Doc) => unknown): Group[] {
  const groups = new Map<string, Group>();
  for (const doc of docs) {
    const key = keyFor(doc);
    const text = keyOf(key);
    const known = groups.get(text);
    if (known) known.members.push(doc);
    else groups.set(text, { key, members: [doc] });
  }
  return [...groups.values()];
}

function outputOf(outputs: Doc, members: readonly Doc[]): Doc {
  const result: Doc = {};
  for (const [name, spec] of Object.entries(outputs)) {
    if (!isDoc(spec) || Object.keys(spec).length !== 1)
      throw serverError('Location40234', `The field '${name}' must be an accumulator object`);
    result[name] = accumulate(spec, members) ?? null;
  }
  return result;
}

export function sortByCount(docs: readonly Doc[], expression: unknown): Doc[] {
  return sortBy(group(docs, { _id: expression, count: { $sum: 1 } }), [['count', -1]], (doc) => doc);
}

export function bucket(docs: readonly Doc[], spec: unknown): Doc[] {
  const {
    groupBy,
    boundaries,
    default: otherwise,
    output = { count: { $sum: 1 } },
  } = spec as Doc & { boundaries: unknown[]; output?: Doc };
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw serverError('Location40192', 'The $bucket boundaries field must have at least 2 values');
  const keyFor = (doc: Doc): unknown => {
    const value = evaluate(groupBy, doc);
    const at = boundaries.findLastIndex((boundary) => compare(value, boundary) >= 0);
    if (at >= 0 && at < boundaries.length - 1) return boundaries[at];
    if (otherwise !== undefined) return otherwise;
    throw serverError(
      'Location40066',
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  const buckets = groupsOf(docs, keyFor).map(({ key, members }) => ({
    _id: key,
    ...outputOf(output, members),
  }));
  return sortBy(buckets, [['_id', 1]], (doc) => doc);
}
