/** What an index is, and which entries a document has in it. */
import { serverError, unsupported } from './errors';
import { keyOf } from './key';
import { compileFilter, type Predicate } from './match';
import { isNumeric, toNumber } from './numbers';
import { keysAt, someAt, toPath, type Path } from './paths';
import { quote } from './sqlite';
import { docToStored, isDoc, type Doc } from './values';

export type Component = { path: string; parts: Path; direction: 1 | -1 };

export type IndexOptions = {
  name?: string | undefined;
  unique?: boolean | undefined;
  sparse?: boolean | undefined;
  expireAfterSeconds?: number | undefined;
  partialFilterExpression?: Doc | undefined;
};

/** As stored in the catalogue and told by `listIndexes`. */
export type IndexSpec = IndexOptions & { name: string; key: Record<string, 1 | -1> };

export type Index = {
  spec: IndexSpec;
  table: string;
  insertSql: string;
  deleteSql: string;
  components: Component[];
  isUnique: boolean;
  isSparse: boolean;
  partialFilter: Doc | null;
  /** Bit n: some document has, or once had, an array in component n. */
  multikey: number;
  covers: Predicate | null;
};

const knownOptions = new Set([
  'name',
  'unique',
  'sparse',
  'expireAfterSeconds',
  'partialFilterExpression',
  'background',
  'v',
  'ns',
]);

export function toSpec(key: Doc, options: Doc): IndexSpec {
  const entries = Object.entries(key).map(
    ([path, direction]) => [path, toDirection(path, direction)] as const,
  );
  if (entries.length === 0) throw serverError('CannotCreateIndex', 'Index keys cannot be an empty object');
  for (const [name, value] of Object.entries(options))
    if (!knownOptions.has(name) && value !== undefined) throw unsupported(`the index option ${name}`);
  const { unique, sparse, expireAfterSeconds, partialFilterExpression } = options as IndexOptions;
  const defaultName = entries.map(([path, direction]) => `${path}_${direction}`).join('_');
  return {
    name: (options['name'] as string | undefined) ?? defaultName,
    key: Object.fromEntries(entries),
    ...(unique ? { unique } : {}),
    ...(sparse ? { sparse } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    ...(partialFilterExpression ? { partialFilterExpression: docToStored(partialFilterExpression) } : {}),
  };
}

function toDirection(path: string, direction: unknown): 1 | -1 {
  const number = isNumeric(direction) ? toNumber(direction) : Number.NaN;
  if (path.includes('$**') || Number.isNaN(number))
    throw unsupported(`an index of the kind ${JSON.stringify({ [path]: direction })}`);
  return number < 0 ? -1 : 1;
}

export const indexTable = (collection: string, index: string) => quote(`i:${collection}:${index}`);

export function openIndex(collection: string, spec: IndexSpec, multikey: number): Index {
  const table = indexTable(collection, spec.name);
  const columns = Object.keys(spec.key).map((_, position) => `k${position}`);
  const partialFilter = isDoc(spec.partialFilterExpression) ? spec.partialFilterExpression : null;
  return {
    spec,
    table,
    insertSql: `INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')}, ?)`,
    deleteSql: `DELETE FROM ${table} WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')} AND row = ?`,
    components: Object.entries(spec.key).map(([path, direction]) => ({
      path,
      parts: toPath(path),
      direction,
    })),
    isUnique: spec.unique === true,
    isSparse: spec.sparse === true,
    partialFilter,
    multikey,
    covers: partialFilter && compileFilter(partialFilter),
  };
}

export type Entries = { tuples: string[][]; multikey: number };

const none: Entries = { tuples: [], multikey: 0 };

/** Each entry is one key per component. A document with an array has one entry per distinct element. */
export function entriesOf(index: Index, doc: Doc): Entries {
  if (index.covers && !index.covers(doc)) return none;
  const isPresent = (component: Component) => someAt(doc, component.parts, (leaf) => leaf !== undefined);
  if (index.isSparse && !index.components.some(isPresent)) return none;
  let tuples: string[][] = [[]];
  let multikey = 0;
  for (const [position, component] of index.components.entries()) {
    const found = keysAt(doc, component.parts);
    if (found.isMultikey) {
      if (multikey !== 0) refuseParallel(index, component);
      multikey |= 1 << position;
    }
    const keys = found.values.length === 1 ? [keyOf(found.values[0])] : [...new Set(found.values.map(keyOf))];
    tuples = keys.flatMap((key) => tuples.map((tuple) => [...tuple, key]));
  }
  return { tuples, multikey };
}

/** Pairs of fields inside one array would need MongoDB's element-wise keys, which nobody has asked for yet. */
function refuseParallel(index: Index, component: Component): void {
  const other = index.components.find(
    ({ path }) => path !== component.path && path.split('.')[0] === component.parts[0],
  );
  if (other) throw unsupported(`an index over two fields of one array (${other.path}, ${component.path})`);
  throw serverError('CannotIndexParallelArrays', `cannot index parallel arrays [${component.path}]`);
}
