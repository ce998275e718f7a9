/** `$project`, `$addFields` and `$unset`: which fields go on, and which are computed. */
import { serverError } from './errors';
import { evaluate } from './expressions';
import { isNumeric } from './numbers';
import { toPath } from './paths';
import { isTrue } from './truth';
import { isDoc, type Doc } from './values';

/** A field is kept, dropped, computed, or has fields of its own. */
type Node = { keep: boolean } | { compute: unknown } | { fields: Map<string, Node> };

export type Shape = (doc: Doc) => Doc;

export function compileProject(spec: unknown): Shape {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw serverError('Location51272', '$project specification must have at least one field');
  const root = toTree(spec, false);
  const kinds = leaves(root.fields);
  const idNode = root.fields.get('_id');
  const others = [...root.fields]
    .filter(([name]) => name !== '_id')
    .flatMap(([, node]) => leaves(new Map([['', node]])));
  const isExclusion = (others.length > 0 ? others : kinds).every((node) => 'keep' in node && !node.keep);
  if (!isExclusion && others.some((node) => 'keep' in node && !node.keep))
    throw serverError('Location31254', 'Cannot do exclusion on a field in inclusion projection');
  if (isExclusion && others.length === 0 && idNode && !('keep' in idNode && !idNode.keep))
    return (doc) => include(doc, root.fields, doc);
  if (isExclusion) return (doc) => exclude(doc, root.fields);
  const isIdDropped = idNode !== undefined && 'keep' in idNode && !idNode.keep;
  if (!idNode) root.fields = new Map([['_id', { keep: true }], ...root.fields]);
  else if (isIdDropped) root.fields.delete('_id');
  return (doc) => include(doc, root.fields, doc);
}

export function compileAddFields(spec: unknown): Shape {
  if (!isDoc(spec)) throw serverError('Location40272', '$addFields specification stage must be an object');
  const { fields } = toTree(spec, true);
  return (doc) => add(doc, fields, doc) as Doc;
}

export function compileUnset(spec: unknown): Shape {
  const paths = (Array.isArray(spec) ? spec : [spec]) as unknown[];
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string' && path !== ''))
    throw serverError('Location31002', '$unset specification must be a string or an array of strings');
  return compileProject(Object.fromEntries(paths.map((path) => [path as string, false])));
}

function toTree(spec: Doc, isComputedOnly: boolean): { fields: Map<string, Node> } {
  const root = { fields: new Map<string, Node>() };
  for (const [path, operand] of Object.entries(spec)) {
    const parts = toPath(path);
    let holder = root;
    for (const part of parts.slice(0, -1)) {
      const next = holder.fields.get(part) ?? { fields: new Map<string, Node>() };
      if (!('fields' in next)) throw serverError('Location31250', `Path collision at ${path}`);
      holder.fields.set(part, next);
      holder = next;
    }
    holder.fields.set(parts.at(-1) ?? '', toNode(operand, isComputedOnly));
  }
  return root;
}

function toNode(operand: unknown, isComputedOnly: boolean): Node {
  const isNested =
    isDoc(operand) && Object.keys(operand).length > 0 && !Object.keys(operand)[0]?.startsWith('$');
  if (isNested) return toTree(operand, isComputedOnly);
  if (!isComputedOnly && (typeof operand === 'boolean' || isNumeric(operand)))
    return { keep: isTrue(operand) };
  return { compute: operand };
}

function leaves(fields: Map<string, Node>): Node[] {
  return [...fields.values()].flatMap((node) => ('fields' in node ? leaves(node.fields) : [node]));
}

/** Kept fields in the document's order, then computed ones in the order of the specification. */
function include(doc: Doc, fields: Map<string, Node>, root: Doc): Doc {
  const result: Doc = {};
  for (const key of Object.keys(doc)) {
    const node = fields.get(key);
    if (!node || 'compute' in node) continue;
    const kept = 'keep' in node ? doc[key] : includeBelow(doc[key], node.fields, root);
    if (kept !== undefined) result[key] = kept;
  }
  for (const [key, node] of fields) {
    if ('compute' in node) assign(result, key, evaluate(node.compute, root));
    else if ('fields' in node && !(key in result) && leaves(node.fields).some((leaf) => 'compute' in leaf))
      result[key] = include({}, node.fields, root);
  }
  return result;
}

function includeBelow(value: unknown, fields: Map<string, Node>, root: Doc): unknown {
  if (Array.isArray(value))
    return value.map((item) => includeBelow(item, fields, root)).filter((item) => item !== undefined);
  if (isDoc(value)) return include(value, fields, root);
  return leaves(fields).some((leaf) => 'compute' in leaf) ? include({}, fields, root) : undefined;
}

function exclude(doc: Doc, fields: Map<string, Node>): Doc {
  const result: Doc = {};
  for (const key of Object.keys(doc)) {
    const node = fields.get(key);
    if (!node) result[key] = doc[key];
    else if ('fields' in node) result[key] = excludeBelow(doc[key], node.fields);
    else if ('keep' in node && node.keep) result[key] = doc[key];
  }
  return result;
}

function excludeBelow(value: unknown, fields: Map<string, Node>): unknown {
  if (Array.isArray(value)) return value.map((item) => excludeBelow(item, fields));
  return isDoc(value) ? exclude(value, fields) : value;
}

function add(value: unknown, fields: Map<string, Node>, root: Doc): unknown {
  if (Array.isArray(value)) return value.map((item) => add(item, fields, root));
  const result: Doc = isDoc(value) ? { ...value } : {};
  for (const [key, node] of fields)
    assign(
      result,
      key,
      'fields' in node
        ? add(result[key], node.fields, root)
        : evaluate('compute' in node ? node.compute : node.keep, root),
    );
  return result;
}

function assign(doc: Doc, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(doc, key);
  else doc[key] = value;
}
