/** Dotted paths, read the way MongoDB's queries read them. */
import { isDoc, type Doc } from './values';

export type Path = readonly string[];

const split = new Map<string, Path>();

export function toPath(dotted: string): Path {
  let path = split.get(dotted);
  if (path === undefined) {
    path = dotted.split('.');
    if (split.size < 5000) split.set(dotted, path);
  }
  return path;
}

export const isIndexName = (part: string) => /^(0|[1-9]\d*)$/.test(part);

export function fieldOf(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/**
 * Calls `found` with every value at the path (undefined where it is missing) until it answers true. An array on
 * the way stands for each document in it, and for its element when the path names an index. `opens` is false for an
 * element named that way: if it is an array, it is not searched.
 */
export type Found = (leaf: unknown, opens: boolean) => boolean;

export function someAt(value: unknown, path: Path, found: Found, depth = 0): boolean {
  const part = path[depth];
  if (part === undefined) return found(value, true);
  if (Array.isArray(value)) return someInArray(value, path, found, depth);
  return someAt(isDoc(value) ? fieldOf(value, part) : undefined, path, found, depth + 1);
}

function someInArray(items: unknown[], path: Path, found: Found, depth: number): boolean {
  const part = path[depth] ?? '';
  for (const item of items) if (isDoc(item) && someAt(item, path, found, depth)) return true;
  if (!isIndexName(part) || Number(part) >= items.length) return false;
  const item = items[Number(part)];
  return depth + 1 === path.length ? found(item, false) : someAt(item, path, found, depth + 1);
}

/** What a sort or an index looks at: every value at the path, arrays at its end opened. An empty array is `undefined`. */
export function keysAt(doc: Doc, path: Path): { values: unknown[]; isMultikey: boolean } {
  const values: unknown[] = [];
  const isMultikey = collect(doc, path, 0, values);
  return { values, isMultikey };
}

function collect(value: unknown, path: Path, depth: number, into: unknown[]): boolean {
  const part = path[depth];
  if (Array.isArray(value)) return collectArray(value, path, depth, into);
  if (part === undefined) {
    into.push(value ?? null);
    return false;
  }
  return collect(isDoc(value) ? (fieldOf(value, part) ?? null) : null, path, depth + 1, into);
}

function collectArray(items: unknown[], path: Path, depth: number, into: unknown[]): boolean {
  const part = path[depth];
  if (part === undefined) {
    for (const item of items) into.push(item);
    if (items.length === 0) into.push(undefined);
    return true;
  }
  let isFound = false;
  for (const item of items) {
    if (!isDoc(item)) continue;
    isFound = true;
    collect(item, path, depth, into);
  }
  if (isIndexName(part) && Number(part) < items.length) collect(items[Number(part)], path, depth + 1, into);
  else if (!isFound) into.push(null);
  return true;
}
