/**
 * Ids as strings at every depth. Prisma 8.0.0-rc.13 decodes the fields of a document and of its embedded objects, but
 * not those inside embedded lists: an episode's `videoId` comes back as an ObjectId, whatever its type says.
 */
export function withPlainIds<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  if (isObjectId(value)) return value.toHexString();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

// By its mark: the driver's ObjectId and the one of `bson` are two classes where one is loaded as CommonJS.
function isObjectId(value: unknown): value is { toHexString: () => string } {
  return typeof value === 'object' && value !== null && Reflect.get(value, '_bsontype') === 'ObjectId';
}
