import { AppError } from './errors';
import { idPattern } from './ids';

export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** Where a page ended: the value it is ordered by, and the id that breaks ties. */
export type Position = { value: string | number; id: string };

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString('base64url');
}

/** Throws `invalid` for a cursor that nobody here made. */
export function decodeCursor(cursor: string): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) {
      const [value, id] = parts as unknown[];
      const isValue = typeof value === 'string' || typeof value === 'number';
      if (isValue && typeof id === 'string' && idPattern.test(id)) return { value, id };
    }
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw new AppError('invalid', 'This page of the list cannot be found; start again from its beginning.');
}
