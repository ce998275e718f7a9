import { ObjectId } from 'mongodb';

/**
 * Ids as strings at every depth. Prisma 8.0.0-rc.13 decodes the fields of a document and of its embedded objects, but
 * not those inside embedded lists: an episode's `videoId` comes back as an ObjectId, whatever its type says.
 */
export function withPlainIds<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (value instanceof ObjectId) return value.toHexString();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
