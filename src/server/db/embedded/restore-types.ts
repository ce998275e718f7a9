/** Expressions work on plain JavaScript numbers; this gives fields of an updated document their BSON types back. */
import { bsonTag, isDoc, isInt32, asDouble, type Doc } from './values';
import { isNumeric, numberType, toNumber } from './numbers';
import { Long } from 'bson';

/**
 * A number stays a double or a long where the document held one before, and where the pipeline writes a literal
 * of that type: exact for every field that is copied or compared, and for arithmetic with a double or a long.
 */
export function restoreTypes(result: Doc, before: Doc, pipeline: readonly Doc[]): Doc {
  const restored = restore(result, before) as Doc;
  for (const stage of pipeline) {
    const fields = stage['$set'] ?? stage['$addFields'];
    if (isDoc(fields))
      for (const [name, expression] of Object.entries(fields)) widen(restored, name, expression, before);
  }
  return restored;
}

function restore(value: unknown, before: unknown): unknown {
  if (typeof value === 'number') return likeBefore(value, before);
  if (Array.isArray(value))
    return value.map((item, index) => restore(item, Array.isArray(before) ? before[index] : undefined));
  if (!isDoc(value)) return value;
  const old = isDoc(before) ? before : {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restore(item, old[key])]));
}

function likeBefore(value: number, before: unknown): unknown {
  const type = numberType(before);
  if (type === 'double') return asDouble(value);
  return type === 'long' && Number.isSafeInteger(value) ? Long.fromNumber(value) : value;
}

/** A field computed from doubles is a double, also when it is new. */
function widen(doc: Doc, name: string, expression: unknown, before: Doc): void {
  const value = doc[name];
  if (typeof value === 'number' && isInt32(value) && mentionsDouble(expression, before))
    doc[name] = asDouble(value);
}

function mentionsDouble(expression: unknown, before: Doc): boolean {
  if (typeof expression === 'string' && expression.startsWith('$'))
    return numberType(before[expression.slice(1)]) === 'double';
  if (typeof expression === 'object' && expression !== null && bsonTag(expression) === 'Double') return true;
  if (isNumeric(expression)) return !Number.isInteger(toNumber(expression));
  if (Array.isArray(expression)) return expression.some((part) => mentionsDouble(part, before));
  return isDoc(expression) && Object.values(expression).some((part) => mentionsDouble(part, before));
}
