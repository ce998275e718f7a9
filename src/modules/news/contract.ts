import { z } from 'zod';
import { titleCard, titleKind } from '@/modules/catalog/contract';
import { reason } from '@/modules/recommend/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

const happened = z.object({
  /** The same for as long as it is the same news. */
  id: z.string(),
  at: z.string(),
  /** It came after this profile last read its news. */
  isUnread: z.boolean(),
});
const told = happened.extend({ title: titleCard });

export const newsItem = z.discriminatedUnion('kind', [
  /** New episodes of a series that this profile watches, or wants to be reminded of. */
  told.extend({
    kind: z.literal('episodes'),
    count: z.number().int(),
    /** The first of them. */
    first: z.object({
      videoId: id,
      season: z.number().int(),
      number: z.number().int(),
      name: z.string(),
    }),
  }),
  /** The time has come that this profile chose. */
  told.extend({ kind: z.literal('reminder') }),
  /** A new title that fits this profile, and why. */
  told.extend({ kind: z.literal('arrival'), reason }),
  /** Several that came together, as an import brings them. */
  happened.extend({
    kind: z.literal('arrivals'),
    count: z.number().int(),
    /** What all of them are; null where there are films and series. */
    titleKind: titleKind.nullable(),
    /** The latest of them, which need not be all. */
    titles: z.array(titleCard),
  }),
]);
export type NewsItem = z.infer<typeof newsItem>;

export const listNews = defineEndpoint({
  method: 'GET',
  path: '/api/news',
  summary: 'What is new for this profile in the last month, the latest first',
  access: 'profile',
  response: z.object({ items: z.array(newsItem) }),
});

export const countUnreadNews = defineEndpoint({
  method: 'GET',
  path: '/api/news/unread',
  summary: 'How much of it this profile has not read',
  access: 'profile',
  response: z.object({ count: z.number().int() }),
});

export const putNewsSeen = defineEndpoint({
  method: 'PUT',
  path: '/api/news/seen',
  summary: 'Say until when the news are read; never goes back, so that an older tab makes nothing unread',
  access: 'profile',
  body: z.object({ until: z.iso.datetime() }),
  response: z.object({ count: z.number().int() }),
});
