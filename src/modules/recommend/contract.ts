import { z } from 'zod';
import { picture, titleCard } from '@/modules/catalog/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

/**
 * Why something is offered: a kind and its values, so that every language can say it (ui/describe-reason.ts). Facts
 * of this server only; nothing is guessed about a person.
 */
export const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('continue') }),
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('trending'), days: z.number().int() }),
  z.object({ kind: z.literal('top') }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('because'), titleId: id, name: z.string(), verb: z.enum(['watched', 'liked']) }),
  z.object({ kind: z.literal('foryou') }),
  /** `isFavourite`: this profile watches more of it than others do. */
  z.object({ kind: z.literal('genres'), names: z.array(z.string()), isFavourite: z.boolean() }),
  z.object({ kind: z.literal('gems') }),
  /** All of it is over within so many minutes, which are left before bedtime. */
  z.object({ kind: z.literal('short'), minutes: z.number().int() }),
  z.object({ kind: z.literal('forgotten'), months: z.number().int() }),
  z.object({ kind: z.literal('saga'), name: z.string() }),
  z.object({ kind: z.literal('person'), name: z.string(), job: z.string() }),
  z.object({ kind: z.literal('tags'), names: z.array(z.string()) }),
  /** Several people here watched both. */
  z.object({ kind: z.literal('watchers') }),
  /** The synopses tell of the same things. */
  z.object({ kind: z.literal('story') }),
  /** The title of the day: nothing is known of this profile yet. */
  z.object({ kind: z.literal('day') }),
]);
export type Reason = z.infer<typeof reason>;

export const rowKind = z.enum([
  'continue',
  'list',
  'trending',
  'top',
  'new',
  'because',
  'foryou',
  'genre',
  'gems',
  'short',
  'forgotten',
  'saga',
]);
export type RowKind = z.infer<typeof rowKind>;

/** A card in Continue Watching also says where one is and which episode it is. */
export const rowItem = titleCard.extend({
  progress: z
    .object({
      videoId: id,
      positionSeconds: z.number(),
      durationSeconds: z.number(),
      /** Such as "S1 E2 · The Tide"; null for a movie. */
      label: z.string().nullable(),
      /** The next episode, from its beginning, because the one before was finished. */
      isNext: z.boolean(),
    })
    .nullable(),
  /** 1 to 10 in the Top 10, else null. */
  rank: z.number().int().nullable(),
  /** `episode`: a new one of a series that this profile watches; `new`: came within the last days. */
  badge: z.enum(['episode', 'new']).nullable(),
});
export type RowItem = z.infer<typeof rowItem>;

/** The same for as long as the row means the same: `trending`, `genre-Drama`, `because-<titleId>`. */
const rowId = z.string().min(1).max(120);

export const row = z.object({
  id: rowId,
  kind: rowKind,
  /** In English; ui/describe-reason.ts has it in the language of the profile, from `reason`. */
  name: z.string(),
  reason,
  /** The page that holds all of it, such as `/genre/Drama`; null when the row is all there is. */
  href: z.string().nullable(),
  items: z.array(rowItem),
});
export type Row = z.infer<typeof row>;

export const rowsPage = z.enum(['browse', 'movies', 'series']);

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Not a time zone such as Europe/Berlin')
  .meta({ description: 'IANA name; without it: the cookie dex-time-zone, else the zone of the server' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const listRows = defineEndpoint({
  method: 'GET',
  path: '/api/rows',
  summary: 'All rows of a page for this profile, in one request; empty rows are left out',
  access: 'profile',
  query: z.object({ page: rowsPage.default('browse'), timeZone: timeZone.optional() }),
  response: z.object({
    rows: z.array(row),
    /** Films are being added right now (demo or import): worth asking again soon. */
    isGrowing: z.boolean(),
  }),
});

export const rowWish = z.enum(['hidden', 'less']);

export const listRowWishes = defineEndpoint({
  method: 'GET',
  path: '/api/rows/wishes',
  summary: 'Rows that this profile hid, or wants less of',
  access: 'profile',
  response: z.object({
    items: z.array(z.object({ rowId, wish: rowWish, name: z.string(), reason: reason.nullable() })),
  }),
});

export const putRowWish = defineEndpoint({
  method: 'PUT',
  path: '/api/rows/{rowId}/wish',
  summary: 'Hide a row, or ask for less like it: it sinks, and so does what it shows',
  access: 'profile',
  params: z.object({ rowId }),
  body: z.object({ wish: rowWish }),
  response: z.object({ rowId, wish: rowWish }),
});

export const removeRowWish = defineEndpoint({
  method: 'DELETE',
  path: '/api/rows/{rowId}/wish',
  summary: 'Take that back for one row; again changes nothing',
  access: 'profile',
  params: z.object({ rowId }),
});

export const clearRowWishes = defineEndpoint({
  method: 'DELETE',
  path: '/api/rows/wishes',
  summary: 'Show all rows again, in the order that Dex finds best',
  access: 'profile',
});

export const similarTitle = titleCard.extend({
  /** What both share, the strongest first; at least one. */
  reasons: z.array(reason),
});
export type SimilarTitle = z.infer<typeof similarTitle>;

export const listSimilar = defineEndpoint({
  method: 'GET',
  path: '/api/titles/{titleId}/similar',
  summary: 'More like this title, the most alike first, each with what both share',
  access: 'profile',
  params: z.object({ titleId: id }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(48).default(12) }),
  response: z.object({ items: z.array(similarTitle) }),
  errors: ['not_found'],
});

const featuredTitle = titleCard.extend({
  tagline: z.string().nullable(),
  synopsis: z.string(),
  logo: picture.nullable(),
  accent: z.string().nullable(),
  previewVideoId: id.nullable(),
});

export const featuredItem = z.object({
  title: featuredTitle,
  /** One line of why: in words by ui/describe-reason.ts. */
  why: reason,
  /** What Play starts for this profile now; null while there is nothing to play. */
  play: z
    .object({
      videoId: id,
      positionSeconds: z.number(),
      durationSeconds: z.number(),
      isResume: z.boolean(),
      /** Of a series. */
      season: z.number().int().nullable(),
      episode: z.number().int().nullable(),
    })
    .nullable(),
});
export type FeaturedItem = z.infer<typeof featuredItem>;

export const listFeatured = defineEndpoint({
  method: 'GET',
  path: '/api/featured',
  summary: 'Three to six titles chosen for this profile today, each with why; the same all day',
  access: 'profile',
  query: z.object({ timeZone: timeZone.optional() }),
  response: z.object({ items: z.array(featuredItem) }),
});
