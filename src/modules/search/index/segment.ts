import type { Deletes } from './deletes';
import type { Postings } from './postings';
import type { Vocabulary } from './vocabulary';

/** What is indexed of a title. */
export type SearchDoc = {
  id: string;
  kind: 'movie' | 'series';
  name: string;
  originalName: string | null;
  collectionName: string | null;
  year: number | null;
  maturity: number;
  durationSeconds: number;
  genres: readonly string[];
  tags: readonly string[];
  people: readonly string[];
  /** Languages that it speaks or is subtitled in. */
  languages: readonly string[];
  /** Tagline, synopsis, characters, names of episodes. */
  text: string;
  popularity: number;
  updatedAtMs: number;
};

/** Where a word was found, as bits. */
export const field = {
  name: 1,
  original: 2,
  collection: 4,
  person: 8,
  genre: 16,
  tag: 32,
  year: 64,
} as const;

/** Values that many documents share, and the documents of each. */
export type Facet = { values: string[]; starts: Uint32Array; docs: Uint32Array };

/** Some titles and everything to find them by, in columns. Documents from `count` on are people. */
export type Segment = {
  count: number;
  ids: string[];
  names: string[];
  originalNames: string[];
  isSeries: Uint8Array;
  years: Uint16Array;
  maturities: Uint8Array;
  minutes: Uint16Array;
  popularity: Float32Array;
  updatedAtMs: Float64Array;
  genres: Facet;
  languages: Facet;
  /** By name; their titles. */
  people: Facet;
  /** Short fields: what is completed and corrected. */
  vocabulary: Vocabulary;
  postings: Postings;
  deletes: Deletes;
  /** Long fields: whole words only. */
  textVocabulary: Vocabulary;
  textPostings: Postings;
};

/** A segment in use: some of its titles may have changed since, and live in a later one. */
export type Layer = { segment: Segment; isHidden: (doc: number) => boolean };
