/**
 * Prisma 8.0.0-rc.13 hands a `Double` field to the driver as a plain number, and the driver sends a whole one as an
 * int32, which the validator that Prisma itself wrote then refuses. So numbers are given their contract's type here,
 * between Prisma and either engine.
 */
import { Double } from 'bson';
import type { Collection, Db as MongoDatabase, Document, MongoClient } from 'mongodb';
import { contractCollections } from './prepare';

type Schema = { bsonType?: unknown; properties?: Record<string, Schema>; items?: Schema };

const schemas = new Map(contractCollections.map(({ name, jsonSchema }) => [name, jsonSchema as Schema]));

/** The client as Prisma sees it: the same, but documents and updates are typed on their way in. */
export function withContractTypes(client: MongoClient): MongoClient {
  const typed = { db: (name?: string) => typedDatabase(client.db(name)), close: () => client.close() };
  return typed as unknown as MongoClient;
}

function typedDatabase(db: MongoDatabase) {
  return { collection: (name: string) => typedCollection(db.collection(name), schemas.get(name) ?? {}) };
}

/** All that Prisma's driver calls. */
function typedCollection(collection: Collection, schema: Schema) {
  const doc = (given: Document) => typedValue(given, schema) as Document;
  const update = (given: Document) => typedUpdate(given, schema);
  return {
    insertOne: (given: Document) => collection.insertOne(doc(given)),
    insertMany: (given: Document[]) => collection.insertMany(given.map(doc)),
    updateOne: (filter: Document, given: Document, options?: object) =>
      collection.updateOne(filter, update(given), options),
    updateMany: (filter: Document, given: Document, options?: object) =>
      collection.updateMany(filter, update(given), options),
    findOneAndUpdate: (filter: Document, given: Document, options?: object) =>
      collection.findOneAndUpdate(filter, update(given), { ...options }),
    findOneAndDelete: (filter: Document, options?: object) =>
      collection.findOneAndDelete(filter, { ...options }),
    deleteOne: (filter: Document) => collection.deleteOne(filter),
    deleteMany: (filter: Document) => collection.deleteMany(filter),
    aggregate: (pipeline: Document[]) => collection.aggregate(pipeline),
  };
}

const isDouble = ({ bsonType }: Schema) =>
  bsonType === 'double' || (Array.isArray(bsonType) && isOnlyDouble(bsonType));
const isOnlyDouble = (names: unknown[]) => names.includes('double') && !names.includes('int');

function typedValue(value: unknown, schema: Schema | undefined): unknown {
  if (!schema) return value;
  if (typeof value === 'number') return isDouble(schema) ? new Double(value) : value;
  if (Array.isArray(value)) return schema.items ? value.map((item) => typedValue(item, schema.items)) : value;
  const { properties } = schema;
  if (!properties || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, typedValue(item, properties[key])]),
  );
}

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function typedUpdate(update: Document, schema: Schema): Document {
  if (Array.isArray(update)) return update.map((stage: Document) => typedStage(stage, schema));
  return Object.fromEntries(
    Object.entries(update).map(([operator, fields]) => [operator, typedFields(fields, schema)]),
  );
}

function typedStage(stage: Document, schema: Schema): Document {
  const [[name, fields] = ['', {}]] = Object.entries(stage);
  return name === '$set' || name === '$addFields' ? { [name]: typedFields(fields, schema) } : stage;
}

function typedFields(fields: unknown, schema: Schema): unknown {
  if (!isPlain(fields)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([path, operand]) => [path, typedOperand(operand, schemaAt(schema, path))]),
  );
}

/** `$push` and its kind are given one item, or several under `$each`. */
function typedOperand(operand: unknown, schema: Schema | undefined): unknown {
  if (schema?.items && !Array.isArray(operand)) {
    if (isPlain(operand) && Array.isArray(operand['$each']))
      return { ...operand, $each: operand['$each'].map((item) => typedValue(item, schema.items)) };
    return typedValue(operand, schema.items);
  }
  return typedValue(operand, schema);
}

function schemaAt(schema: Schema, path: string): Schema | undefined {
  let found: Schema | undefined = schema;
  for (const part of path.split('.'))
    found = /^(\d+|\$.*)$/.test(part) ? found?.items : found?.properties?.[part];
  return found;
}
