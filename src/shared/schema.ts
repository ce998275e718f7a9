import { z } from 'zod';
import { idPattern } from './ids';

export const id = z.string().regex(idPattern, 'Not an id').meta({ description: '24 hexadecimal digits' });

/** Opaque: only its maker can read it. */
export const cursor = z.string().max(400);

export const pageQuery = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

/** One page of a list; ask again with `nextCursor` until it is null. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: cursor.nullable() });
}
