/** The part of the driver's cursor that makes sense when the answer is already in memory. */
import { promised } from './promised';
import type { Doc } from './values';

export class EmbeddedCursor {
  readonly #read: (chained: Doc) => Doc[];
  readonly #chained: Doc = {};
  #docs: Doc[] | null = null;
  #position = 0;

  /** `read` runs when the first document is asked for, with the options chained until then. */
  constructor(read: (chained: Doc) => Doc[]) {
    this.#read = read;
  }

  sort(sort: unknown): this {
    return this.#chain('sort', sort);
  }
  skip(skip: number): this {
    return this.#chain('skip', skip);
  }
  limit(limit: number): this {
    return this.#chain('limit', limit);
  }
  project(projection: unknown): this {
    return this.#chain('projection', projection);
  }

  toArray(): Promise<Doc[]> {
    return promised(() => {
      const rest = this.#all().slice(this.#position);
      this.#position += rest.length;
      return rest;
    });
  }

  next(): Promise<Doc | null> {
    return promised(() => this.#all()[this.#position++] ?? null);
  }

  hasNext(): Promise<boolean> {
    return promised(() => this.#position < this.#all().length);
  }

  close(): Promise<void> {
    this.#position = Number.POSITIVE_INFINITY;
    return Promise.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Doc, void> {
    for (let doc = await this.next(); doc !== null; doc = await this.next()) yield doc;
  }

  #all(): Doc[] {
    return (this.#docs ??= this.#read(this.#chained));
  }

  #chain(option: string, value: unknown): this {
    this.#chained[option] = value;
    return this;
  }
}
