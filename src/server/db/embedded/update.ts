/** Compiles an update document into a change of a stored document. */
import { serverError } from './errors';
import { needsField, operators, type Operator } from './update-operators';
import { compileArrayFilters, expandPath, setAt, unsetAt, valueAt, type ArrayFilters } from './update-paths';
import { toPath } from './paths';
import { docToStored, isDoc, toStored, type Doc } from './values';

export type Change = (doc: Doc, moment: { isInsert: boolean; now: Date }) => void;

type Step = { name: string; path: string; operand: unknown; operate: Operator };

/** The change is made in place, on a clone that the caller made. */
export function compileUpdate(update: Doc, filter: Doc, arrayFilters: readonly Doc[] = []): Change {
  const filters = compileArrayFilters(arrayFilters.map((each) => docToStored(each)));
  const renames: [string, string][] = [];
  const steps: Step[] = [];
  for (const [name, fields] of Object.entries(update)) {
    if (!isDoc(fields))
      throw serverError(
        'FailedToParse',
        `Modifiers operate on fields but we found something else for ${name}`,
      );
    if (name === '$rename') renames.push(...toRenames(fields));
    else steps.push(...toSteps(name, fields));
  }
  refuseConflicts([...steps.map(({ path }) => path), ...renames.flat()]);
  refuseUnusedFilters(filters, steps);
  // MongoDB writes in the order of the paths; it shows where fields are new.
  steps.sort((a, b) => byPath(a.path, b.path));
  return (doc, { isInsert, now }) => {
    const id = doc['_id'];
    for (const step of steps) {
      if (step.name === '$setOnInsert' && !isInsert) continue;
      for (const path of expandPath(doc, toPath(step.path), { filter, arrayFilters: filters }))
        apply(doc, path, step, { path: step.path, id, now });
    }
    for (const [from, to] of renames) rename(doc, from, to);
  };
}

function apply(
  doc: Doc,
  path: readonly string[],
  step: Step,
  where: { path: string; id: unknown; now: Date },
): void {
  const old = valueAt(doc, path);
  if (old === undefined && needsField.has(step.name)) return;
  const value = step.operate(old, step.operand, where);
  if (value === undefined) unsetAt(doc, path);
  else setAt(doc, path, value);
}

function toSteps(name: string, fields: Doc): Step[] {
  const operate = operators[name];
  if (!operate)
    throw serverError(
      'FailedToParse',
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  return Object.entries(fields).map(([path, operand]) => {
    if (path === '') throw serverError('EmptyFieldName', 'An empty update path is not valid.');
    return { name, path, operand: toStored(operand), operate };
  });
}

function toRenames(fields: Doc): [string, string][] {
  return Object.entries(fields).map(([from, to]) => {
    if (typeof to !== 'string')
      throw serverError('BadValue', `The 'to' field for $rename must be a string: ${from}`);
    if (from === to)
      throw serverError('BadValue', `The source and target field for $rename must differ: ${from}`);
    return [from, to];
  });
}

function rename(doc: Doc, from: string, to: string): void {
  const value = valueAt(doc, toPath(from));
  if (value === undefined) return;
  unsetAt(doc, toPath(from));
  setAt(doc, toPath(to), value);
}

function refuseConflicts(paths: string[]): void {
  const sorted = [...paths].sort();
  for (const [index, path] of sorted.entries()) {
    const clash = sorted.slice(index + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (clash !== undefined)
      throw serverError(
        'ConflictingUpdateOperators',
        `Updating the path '${clash}' would create a conflict at '${path}'`,
      );
  }
}

function refuseUnusedFilters(filters: ArrayFilters, steps: Step[]): void {
  for (const identifier of filters.keys())
    if (!steps.some(({ path }) => path.includes(`$[${identifier}]`)))
      throw serverError(
        'FailedToParse',
        `The array filter for identifier '${identifier}' was not used in the update`,
      );
}

function byPath(a: string, b: string): number {
  const [left, right] = [toPath(a), toPath(b)];
  for (let depth = 0; depth < Math.min(left.length, right.length); depth++) {
    const order = byPart(left[depth] ?? '', right[depth] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function byPart(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
