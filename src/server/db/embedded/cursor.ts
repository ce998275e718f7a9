/** The part of the driver's cursor that makes sense when the answer is already in memory. */
import type { Doc } from './values';

export type EmbeddedCursor = ReturnType<typeof cursorOver>;

/** `read` runs when the first document is asked for, with the options chained until then. */
export function cursorOver(read: (chained: Doc) => Doc[]) {
  const chained: Doc = {};
  let docs: Doc[] | null = null;
  let position = 0;
  const all = () => (docs ??= read(chained));
  const chain = (option: string) => (value: unknown) => {
    chained[option] = value;
    return cursor;
  };

  const cursor = {
    sort: chain('sort'),
    skip: chain('skip'),
    limit: chain('limit'),
    project: chain('projection'),
    async toArray(): Promise<Doc[]> {
      const rest = all().slice(position);
      position += rest.length;
      return rest;
    },
    async next(): Promise<Doc | null> {
      return all()[position++] ?? null;
    },
    async hasNext(): Promise<boolean> {
      return position < all().length;
    },
    async close(): Promise<void> {
      position = Number.POSITIVE_INFINITY;
    },
    async *[Symbol.asyncIterator]() {
      for (const doc of all().slice(position)) yield doc;
    },
  };
  return cursor;
}
