import type { Document } from 'mongodb';
import type { datasets } from './datasets';

/** One promise about the database, as data: what there is, what is asked, what comes of it. */
export type Case = {
  title: string;
  /** The documents: shared ones by name, or its own. */
  on?: keyof typeof datasets;
  docs?: Document[];
  /** A second collection, `others`, for joins. */
  others?: Document[];
  indexes?: [key: Document, options: Document][];
  /** Made when the documents are there. */
  indexAfter?: [key: Document, options: Document][];

  /** A filter, answered by `finds`: ids, in the order of `sort` if there is one. */
  find?: Document;
  sort?: Document;
  skip?: number;
  limit?: number;
  finds?: unknown[];

  /** A pipeline, answered by `gives`. */
  aggregate?: Document[];
  gives?: unknown[];

  /** Calls of the collection's methods, one after the other; then what the collection holds, and types of a field. */
  calls?: [method: string, ...operands: unknown[]][];
  answers?: unknown[];
  leaves?: unknown[];
  typesOf?: string;
  types?: string[];

  /** The code of the refusal. */
  fails?: number | string;
  /** Why the MongoDB-compatible server that this was tried on answers otherwise than MongoDB; skipped there. */
  differs?: string;
};

export const byId = { $sort: { _id: 1 } };

/** An expression over each film. */
export const overFilms = (expression: unknown) => ({
  on: 'films' as const,
  aggregate: [byId, { $project: { x: expression } }],
});

/** An expression over one document. */
export const computing = (doc: Document, expression: unknown) => ({
  docs: [{ _id: 1, ...doc }],
  aggregate: [{ $project: { x: expression } }],
});

/** `updateOne` on one document. */
export function updating(doc: Document, update: unknown, options?: Document, filter: Document = { _id: 1 }) {
  const call: [string, ...unknown[]] = ['updateOne', filter, update, ...(options ? [options] : [])];
  return { docs: [{ _id: 1, ...doc }], calls: [call] };
}

export const unique = (key: Document, options: Document = {}): [Document, Document][] => [
  [key, { unique: true, ...options }],
];

export const orders = [
  { _id: 1, film: 1, n: 2, by: 'x' },
  { _id: 2, film: 1, n: 5, by: 'y' },
  { _id: 3, film: 3, n: 1, by: 'x' },
  { _id: 4, film: null, n: 9 },
  { _id: 5, n: 7 },
];
