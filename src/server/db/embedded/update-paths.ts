/** Where an update writes: positional operators become plain paths, and plain paths are walked and made. */
import { serverError } from './errors';
import { isOperatorDoc } from './match-operators';
import { compileElement, compileFilter } from './match';
import { fieldOf, isIndexName, type Path } from './paths';
import { isDoc, type Doc } from './values';

export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/** Each filter names one identifier, the first word of its fields. */
export function compileArrayFilters(filters: readonly Doc[]): ArrayFilters {
  return new Map(
    filters.map((filter) => {
      const identifier = identifierOf(filter);
      const matches = compileFilter(filter);
      return [identifier, (element: unknown) => matches({ [identifier]: element })];
    }),
  );
}

function identifierOf(filter: Doc): string {
  for (const [name, condition] of Object.entries(filter)) {
    if (!name.startsWith('$')) return name.split('.')[0] ?? name;
    const [branch] = Array.isArray(condition) ? (condition as unknown[]) : [];
    if (isDoc(branch)) return identifierOf(branch);
  }
  throw serverError(
    'FailedToParse',
    'Cannot use an expression without a top-level field name in arrayFilters',
  );
}

export type Positions = { filter: Doc; arrayFilters: ArrayFilters };

/** `a.$.b`, `a.$[].b` and `a.$[x].b` as the plain paths that they mean in this document. */
export function expandPath(doc: Doc, path: Path, positions: Positions): Path[] {
  const at = path.findIndex((part) => part.startsWith('$'));
  if (at === -1) return [path];
  const before = path.slice(0, at);
  const after = path.slice(at + 1);
  const array = valueAt(doc, before);
  return indexesOf(doc, { path, before, array, part: path[at] ?? '' }, positions).flatMap((index) =>
    expandPath(doc, [...before, String(index), ...after], positions),
  );
}

type Positional = { path: Path; before: Path; array: unknown; part: string };

function indexesOf(
  doc: Doc,
  { path, before, array, part }: Positional,
  { filter, arrayFilters }: Positions,
): number[] {
  if (part === '$') return [matchedIndex(doc, before, filter)];
  const name = before.join('.');
  if (array === undefined)
    throw serverError(
      'BadValue',
      `The path '${name}' must exist in the document in order to apply array updates.`,
    );
  if (!Array.isArray(array))
    throw serverError('BadValue', `Cannot apply array updates to non-array element ${name}`);
  if (part === '$[]') return array.map((_, index) => index);
  const matches = arrayFilters.get(part.slice(2, -1));
  if (!matches)
    throw serverError(
      'BadValue',
      `No array filter found for identifier '${part.slice(2, -1)}' in path '${path.join('.')}'`,
    );
  return array.flatMap((element, index) => (matches(element) ? [index] : []));
}

/** The first element that the filter's conditions on this array chose. */
function matchedIndex(doc: Doc, before: Path, filter: Doc): number {
  const array = valueAt(doc, before);
  const tests = elementTests(before.join('.'), filter);
  if (Array.isArray(array) && tests.length > 0) {
    const every = array.findIndex((element) => tests.every((test) => test(element)));
    const index = every === -1 ? array.findIndex((element) => tests.some((test) => test(element))) : every;
    if (index !== -1) return index;
  }
  throw serverError('BadValue', 'The positional operator did not find the match needed from the query.');
}

function elementTests(array: string, filter: Doc): ((element: unknown) => boolean)[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name === '$and') return (condition as Doc[]).flatMap((branch) => elementTests(array, branch));
    if (name === array) return [elementTest(condition)];
    if (!name.startsWith(`${array}.`)) return [];
    const matches = compileFilter({ [name.slice(array.length + 1)]: condition });
    return [(element: unknown) => isDoc(element) && matches(element)];
  });
}

function elementTest(condition: unknown): (element: unknown) => boolean {
  if (isOperatorDoc(condition) && '$elemMatch' in condition) return compileElement(condition['$elemMatch']);
  if (isOperatorDoc(condition) && Array.isArray(condition['$all'])) {
    const tests = condition['$all'].map(elementTest);
    return (element) => tests.some((test) => test(element));
  }
  const matches = compileFilter({ element: condition });
  return (element) => matches({ element });
}

/** The value at a plain path; array elements by number. */
export function valueAt(doc: unknown, path: Path): unknown {
  let value = doc;
  for (const part of path) {
    if (Array.isArray(value)) value = isIndexName(part) ? (value[Number(part)] as unknown) : undefined;
    else value = isDoc(value) ? fieldOf(value, part) : undefined;
  }
  return value;
}

/** Longest run of nulls that a write far past the end of an array may make. */
const MAX_GAP = 1_500_000;

export function setAt(doc: Doc, path: Path, value: unknown): void {
  let holder: unknown = doc;
  for (const [depth, part] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (part === '')
      throw serverError('EmptyFieldName', `The update path '${path.join('.')}' contains an empty field name`);
    if (Array.isArray(holder)) holder = intoArray(holder as unknown[], part, isLast ? value : undefined);
    else if (isDoc(holder)) holder = intoDoc(holder, part, isLast ? value : undefined);
    else
      throw serverError(
        'PathNotViable',
        `Cannot create field '${part}' in element {${path[depth - 1] ?? ''}: ${JSON.stringify(holder)}}`,
      );
  }
}

/** Writes `value`, or without one makes sure that there is something to go into, and answers what is there. */
function intoDoc(doc: Doc, part: string, value: unknown): unknown {
  if (part === '__proto__') throw serverError('BadValue', 'A field cannot be named __proto__.');
  if (value !== undefined) doc[part] = value;
  else if (!Object.hasOwn(doc, part)) doc[part] = {};
  return doc[part];
}

function intoArray(items: unknown[], part: string, value: unknown): unknown {
  const index = Number(part);
  if (!isIndexName(part))
    throw serverError('PathNotViable', `Cannot create field '${part}' in element {${JSON.stringify(items)}}`);
  if (index - items.length > MAX_GAP)
    throw serverError('BadValue', `can't backfill more than ${MAX_GAP} elements to '${part}'`);
  while (items.length < index) items.push(null);
  if (value !== undefined) items[index] = value;
  else if (index === items.length) items.push({});
  return items[index];
}

/** An element of an array becomes null, so that the others keep their places. */
export function unsetAt(doc: Doc, path: Path): void {
  const holder = valueAt(doc, path.slice(0, -1));
  const part = path.at(-1) ?? '';
  if (Array.isArray(holder)) {
    if (isIndexName(part) && Number(part) < holder.length) holder[Number(part)] = null;
  } else if (isDoc(holder)) {
    Reflect.deleteProperty(holder, part);
  }
}
