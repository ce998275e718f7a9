const DUPLICATE_KEY = 11000;

/** True when a unique index refused a write, on both engines and however deep Prisma wrapped it. */
export function isDuplicateKey(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (Reflect.get(each, 'code') === DUPLICATE_KEY) return true;
  return false;
}
