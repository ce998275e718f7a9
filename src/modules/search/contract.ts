import { z } from 'zod';
import { picture, titleCard, titleKind } from '@/modules/catalog/contract';
import { maturity } from '@/modules/profiles/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { cursor, id, pageQuery } from '@/shared/schema';

const typed = z.string().max(200);
const year = z.coerce.number().int().min(1).max(9999);
const minutes = z.coerce.number().int().min(0).max(6000);

export const watchedFilter = z.enum(['yes', 'no']);

const filters = z.object({
  kind: titleKind.optional(),
  genre: z.string().max(60).optional(),
  /** As the tracks of its videos are marked: spoken, or subtitled. */
  language: z.string().max(35).optional(),
  yearFrom: year.optional(),
  yearTo: year.optional(),
  minutesFrom: minutes.optional(),
  minutesTo: minutes.optional(),
  /** At most; never beyond the limit of the profile. */
  maturity: z.coerce.number().pipe(maturity).optional(),
  /** By this profile. */
  watched: watchedFilter.optional(),
});
export type SearchFilters = z.infer<typeof filters>;

export const searchQuery = pageQuery.extend({ q: typed.default('') }).extend(filters.shape);
export type SearchQuery = z.infer<typeof searchQuery>;

export const person = z.object({
  name: z.string(),
  /** Of `/api/people/{personKey}`; null where the name makes no address. */
  personKey: z.string().nullable(),
  titleCount: z.number().int(),
});

/** Something that is said at a moment of a video, in parts; those that were looked for are marked. */
export const quote = z.object({
  titleId: id,
  titleName: z.string(),
  year: z.number().int().nullable(),
  videoId: id,
  /** Such as "S1 E2 · The Tide", or the name of an extra; null for a movie. */
  episode: z.string().nullable(),
  startSeconds: z.number(),
  language: z.string(),
  parts: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
  picture: picture.nullable(),
});
export type Quote = z.infer<typeof quote>;

/** For whoever found nothing. */
export const searchHelp = z.object({ genres: z.array(z.string()), popular: z.array(titleCard) });

export const searchAnswer = z.object({
  items: z.array(titleCard),
  nextCursor: cursor.nullable(),
  /** Of titles, on all pages. */
  total: z.number().int(),
  /** With the first page only, as `quotes`. */
  people: z.array(person),
  quotes: z.array(quote),
  /** What was looked for, when nothing has the words as they were typed. */
  correctedTo: z.string().nullable(),
  help: searchHelp.nullable(),
  /** False while the index is still being made for the first time: ask again soon. */
  isComplete: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const search = defineEndpoint({
  method: 'GET',
  path: '/api/search',
  summary: 'Titles, people and what is said in films, by words that may be misspelt',
  access: 'profile',
  query: searchQuery,
  response: searchAnswer,
});

export const suggestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('title'),
    titleId: id,
    text: z.string(),
    year: z.number().int().nullable(),
    isSeries: z.boolean(),
    picture: picture.nullable(),
  }),
  z.object({
    kind: z.literal('person'),
    text: z.string(),
    personKey: z.string().nullable(),
    titleCount: z.number().int(),
  }),
  z.object({ kind: z.literal('genre'), text: z.string() }),
]);
export type Suggestion = z.infer<typeof suggestion>;

export const suggest = defineEndpoint({
  method: 'GET',
  path: '/api/search/suggestions',
  summary: 'What the beginning of a search may become: titles, people, genres',
  access: 'profile',
  query: z.object({ q: typed }),
  response: z.object({ items: z.array(suggestion), correctedTo: z.string().nullable() }),
});

export const getSearchFilters = defineEndpoint({
  method: 'GET',
  path: '/api/search/filters',
  summary: 'What a search can be narrowed to: genres, languages and years that there are for this profile',
  access: 'profile',
  response: z.object({
    genres: z.array(z.string()),
    languages: z.array(z.string()),
    yearFrom: z.number().int().nullable(),
    yearTo: z.number().int().nullable(),
  }),
});
