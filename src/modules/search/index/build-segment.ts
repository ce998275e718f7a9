import { plainName } from '@/shared/plain-name';
import { namesOf, wordsOf } from '../text/tokenise';
import type { Breathe } from '@/shared/in-slices';
import { makeDeletes } from './deletes';
import { Growable } from './growable';
import { makePostings, type Occurrences } from './postings';
import { field, type Facet, type SearchDoc, type Segment } from './segment';
import { makeVocabulary } from './vocabulary';

const newOccurrences = (): Occurrences => ({
  words: new Growable(),
  docs: new Growable(),
  fields: new Growable(),
});

/** Gathers titles one by one; `finish` makes a segment of them. */
export class SegmentBuilder {
  readonly #docs: Omit<SearchDoc, 'text' | 'tags' | 'collectionName'>[] = [];
  readonly #words = new Map<string, number>();
  readonly #occurrences = newOccurrences();
  readonly #textWords = new Map<string, number>();
  readonly #textOccurrences = newOccurrences();
  readonly #people = new FacetBuilder();
  readonly #genres = new FacetBuilder();
  readonly #languages = new FacetBuilder();

  add({ text, tags, collectionName, ...doc }: SearchDoc): void {
    const at = this.#docs.push(doc) - 1;
    const bits = new Map<string, number>();
    const mark = (words: Iterable<string>, bit: number) => {
      for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
    };
    mark(namesOf(doc.name), field.name);
    if (doc.originalName) mark(namesOf(doc.originalName), field.original);
    if (collectionName) mark(namesOf(collectionName), field.collection);
    for (const person of doc.people) mark(namesOf(person), field.person);
    for (const genre of doc.genres) mark(namesOf(genre), field.genre);
    for (const tag of tags) mark(namesOf(tag), field.tag);
    if (doc.year !== null) mark(yearWords(doc.year), field.year);
    for (const [word, each] of bits) note(this.#occurrences, idOf(this.#words, word), at, each);

    for (const word of new Set(wordsOf(text)))
      if (word.length > 2 && !bits.has(word)) note(this.#textOccurrences, idOf(this.#textWords, word), at, 0);
    for (const [key, person] of new Map(doc.people.map((name) => [personOf(name), name])))
      this.#people.add(key, person, at);
    for (const genre of doc.genres) this.#genres.add(genre, genre, at);
    for (const language of doc.languages) this.#languages.add(language, language, at);
  }

  async finish(breathe: Breathe): Promise<Segment> {
    const count = this.#docs.length;
    for (const [index, person] of this.#people.values.entries()) {
      for (const word of namesOf(person))
        note(this.#occurrences, idOf(this.#words, word), count + index, field.name);
      await breathe();
    }
    const { vocabulary, placeOf } = await makeVocabulary(this.#words.keys(), breathe);
    const texts = await makeVocabulary(this.#textWords.keys(), breathe);
    return {
      count,
      ...columnsOf(this.#docs),
      genres: this.#genres.finish(),
      languages: this.#languages.finish(),
      people: this.#people.finish(),
      vocabulary,
      postings: await makePostings(this.#occurrences, placeOf, breathe),
      deletes: await makeDeletes(vocabulary, breathe),
      textVocabulary: texts.vocabulary,
      textPostings: await makePostings(this.#textOccurrences, texts.placeOf, breathe),
    };
  }
}

function columnsOf(docs: readonly Omit<SearchDoc, 'text' | 'tags' | 'collectionName'>[]) {
  return {
    ids: docs.map(({ id }) => id),
    names: docs.map(({ name }) => name),
    originalNames: docs.map(({ originalName }) => originalName ?? ''),
    isSeries: Uint8Array.from(docs, ({ kind }) => (kind === 'series' ? 1 : 0)),
    years: Uint16Array.from(docs, ({ year }) => year ?? 0),
    maturities: Uint8Array.from(docs, ({ maturity }) => maturity),
    minutes: Uint16Array.from(docs, ({ durationSeconds }) => Math.round(durationSeconds / 60)),
    popularity: Float32Array.from(docs, ({ popularity }) => popularity),
    updatedAtMs: Float64Array.from(docs, ({ updatedAtMs }) => updatedAtMs),
  };
}

/** As the pages of people tell them apart; a name of signs only is somebody, too. */
const personOf = (name: string) => plainName(name) || name;

/** "1994" is also found as "1990s" and "90s". */
function yearWords(year: number): string[] {
  const decade = String(Math.floor(year / 10) * 10);
  return [String(year), `${decade}s`, `${decade.slice(2)}s`];
}

function idOf(words: Map<string, number>, word: string): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, words.size);
  return words.size - 1;
}

function note({ words, docs, fields }: Occurrences, word: number, doc: number, bits: number): void {
  words.push(word);
  docs.push(doc);
  fields.push(bits);
}

class FacetBuilder {
  readonly values: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #valueOf = new Growable();
  readonly #docs = new Growable();

  add(key: string, value: string, doc: number): void {
    const id = idOf(this.#ids, key);
    if (id === this.values.length) this.values.push(value);
    this.#valueOf.push(id);
    this.#docs.push(doc);
  }

  finish(): Facet {
    const [valueOf, docs] = [this.#valueOf.view(), this.#docs.view()];
    const starts = new Uint32Array(this.values.length + 1);
    for (const id of valueOf) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    const next = starts.slice();
    const sorted = new Uint32Array(docs.length);
    for (const [index, id] of valueOf.entries()) {
      const at = next[id] ?? 0;
      next[id] = at + 1;
      sorted[at] = docs[index] ?? 0;
    }
    return { values: this.values, starts, docs: sorted };
  }
}
