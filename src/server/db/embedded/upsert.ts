/** The document that an upsert starts from: what the filter says for certain. */
import { serverError } from './errors';
import { isOperatorDoc } from './match-operators';
import { toPath } from './paths';
import { setAt, valueAt } from './update-paths';
import { cloneStored, type Doc } from './values';

export function docFromFilter(filter: Doc): Doc {
  const doc: Doc = {};
  collect(filter, doc);
  return doc;
}

function collect(filter: Doc, into: Doc): void {
  for (const [name, condition] of Object.entries(filter)) {
    const branches = condition as Doc[];
    if (name === '$and' || (name === '$or' && branches.length === 1))
      for (const branch of branches) collect(branch, into);
    else if (!name.startsWith('$')) collectField(name, condition, into);
  }
}

function collectField(name: string, condition: unknown, into: Doc): void {
  const value = certainValue(condition);
  if (value === undefined) return;
  if (valueAt(into, toPath(name)) !== undefined)
    throw serverError('BadValue', `cannot infer query fields to set, path '${name}' is matched twice`);
  setAt(into, toPath(name), cloneStored(value));
}

function certainValue(condition: unknown): unknown {
  if (condition instanceof RegExp) return undefined;
  if (!isOperatorDoc(condition)) return condition;
  if ('$eq' in condition) return condition['$eq'];
  const list = condition['$in'] ?? condition['$all'];
  return Array.isArray(list) && list.length === 1 && !isOperatorDoc(list[0])
    ? (list[0] as unknown)
    : undefined;
}
