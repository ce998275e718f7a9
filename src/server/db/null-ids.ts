import { mongoStandardCodecs } from '@prisma/orm-mongo/target/codecs';

/**
 * Prisma 8.0.0-rc.13 encodes every id by `new ObjectId(value)`, and `new ObjectId(null)` is a NEW id: a title without
 * a preview would point at a video that nobody has. So null stays null. Called before a client is made.
 */
export function keepNullIds(): void {
  const codec: { encode: unknown } | undefined = mongoStandardCodecs.find(
    ({ id }) => id === 'mongo/objectId@1',
  );
  if (!codec || Reflect.get(codec, marker) === true) return;
  const encode = codec.encode as (value: unknown, context: unknown) => unknown;
  codec.encode = (value: unknown, context: unknown) => (value === null ? null : encode(value, context));
  Reflect.set(codec, marker, true);
}

const marker = Symbol.for('dex.null-ids');
