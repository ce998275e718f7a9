import { z } from 'zod';
import { titleCard } from '@/modules/catalog/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const rowKind = z.enum(['continue', 'list', 'trending', 'new', 'movies', 'series', 'genre']);

/** A card in Continue Watching also says where one is and which episode it is. */
export const rowItem = titleCard.extend({
  progress: z
    .object({
      videoId: id,
      positionSeconds: z.number(),
      durationSeconds: z.number(),
      /** Such as "S1 E2 · The Tide"; null for a movie. */
      label: z.string().nullable(),
    })
    .nullable(),
});
export type RowItem = z.infer<typeof rowItem>;

export const row = z.object({
  id: z.string(),
  kind: rowKind,
  name: z.string(),
  /** The page that holds all of it, such as `/genre/Drama`; null when the row is all there is. */
  href: z.string().nullable(),
  items: z.array(rowItem),
});
export type Row = z.infer<typeof row>;

export const rowsPage = z.enum(['browse', 'movies', 'series']);

export const listRows = defineEndpoint({
  method: 'GET',
  path: '/api/rows',
  summary: 'All rows of a page for this profile, in one request; empty rows are left out',
  access: 'profile',
  query: z.object({ page: rowsPage.default('browse') }),
  response: z.object({
    rows: z.array(row),
    /** Films are being added right now (demo or import): worth asking again soon. */
    isGrowing: z.boolean(),
  }),
});
