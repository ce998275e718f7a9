import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { id, pageOf, pageQuery } from '@/shared/schema';

export const titleKind = z.enum(['movie', 'series']);
export type TitleKind = z.infer<typeof titleKind>;

/** Files are `${src}-${width}.webp` for each of `widths`. */
export const picture = z.object({
  src: z.string(),
  widths: z.array(z.number().int()),
  width: z.number().int(),
  height: z.number().int(),
  blur: z.string(),
});
export type Picture = z.infer<typeof picture>;

/** What a card shows: small, because a page holds hundreds. */
export const titleCard = z.object({
  id,
  kind: titleKind,
  name: z.string(),
  year: z.number().int().nullable(),
  maturity: z.number().int(),
  genres: z.array(z.string()),
  durationSeconds: z.number(),
  seasonCount: z.number().int(),
  poster: picture.nullable(),
  backdrop: picture.nullable(),
  /** What Play starts: the movie, or the first episode. */
  videoId: id.nullable(),
});
export type TitleCard = z.infer<typeof titleCard>;

export const credit = z.object({ name: z.string(), job: z.string(), character: z.string().nullable() });

const titleFacts = titleCard.extend({
  originalName: z.string().nullable(),
  tagline: z.string().nullable(),
  synopsis: z.string(),
  credits: z.array(credit),
  logo: picture.nullable(),
  accent: z.string().nullable(),
  previewVideoId: id.nullable(),
  subtitleLanguages: z.array(z.string()),
  audioLanguages: z.array(z.string()),
});

export const movie = titleFacts.extend({ kind: z.literal('movie') });
export type Movie = z.infer<typeof movie>;

export const episode = z.object({
  number: z.number().int(),
  lastNumber: z.number().int(),
  name: z.string(),
  synopsis: z.string(),
  videoId: id,
  durationSeconds: z.number(),
  still: picture.nullable(),
});
export type Episode = z.infer<typeof episode>;

export const season = z.object({ number: z.number().int(), name: z.string(), episodes: z.array(episode) });
export type Season = z.infer<typeof season>;

export const series = titleFacts.extend({ kind: z.literal('series'), seasons: z.array(season) });
export type Series = z.infer<typeof series>;

export const title = z.discriminatedUnion('kind', [movie, series]);
export type Title = z.infer<typeof title>;

export const titleOrder = z.enum(['newest', 'name', 'trending']);

const listQuery = pageQuery.extend({
  genre: z.string().max(60).optional(),
  order: titleOrder.default('newest'),
});

export const listMovies = defineEndpoint({
  method: 'GET',
  path: '/api/movies',
  summary: 'Movies that this profile may see',
  access: 'profile',
  query: listQuery,
  response: pageOf(titleCard),
});

export const getFeatured = defineEndpoint({
  method: 'GET',
  path: '/api/movies/featured',
  summary: 'The title of the day: one of the best, the same all day',
  access: 'profile',
  response: z.object({ title: title.nullable() }),
});

export const getMovie = defineEndpoint({
  method: 'GET',
  path: '/api/movies/{movieId}',
  summary: 'One movie with everything about it',
  access: 'profile',
  params: z.object({ movieId: id }),
  response: movie,
  errors: ['not_found'],
});

export const listSeries = defineEndpoint({
  method: 'GET',
  path: '/api/series',
  summary: 'Series that this profile may see',
  access: 'profile',
  query: listQuery,
  response: pageOf(titleCard),
});

export const getSeries = defineEndpoint({
  method: 'GET',
  path: '/api/series/{seriesId}',
  summary: 'One series with its seasons and episodes',
  access: 'profile',
  params: z.object({ seriesId: id }),
  response: series,
  errors: ['not_found'],
});

export const getTitle = defineEndpoint({
  method: 'GET',
  path: '/api/titles/{titleId}',
  summary: 'One title of either kind',
  access: 'profile',
  params: z.object({ titleId: id }),
  response: title,
  errors: ['not_found'],
});

export const listGenres = defineEndpoint({
  method: 'GET',
  path: '/api/genres',
  summary: 'Genres that have titles, the fullest first',
  access: 'profile',
  response: z.object({ items: z.array(z.object({ name: z.string(), count: z.number().int() })) }),
});
