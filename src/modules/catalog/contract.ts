import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { extraKinds } from '@/media/file-name/extra-kind';
import { id, pageOf, pageQuery } from '@/shared/schema';

export const titleKind = z.enum(['movie', 'series']);
export type TitleKind = z.infer<typeof titleKind>;

/** Files are `${src}-${width}.webp` for each of `widths`; where `hasAvif`, `.avif` as well. */
export const picture = z.object({
  src: z.string(),
  widths: z.array(z.number().int()),
  width: z.number().int(),
  height: z.number().int(),
  blur: z.string(),
  hasAvif: z.literal(true).optional(),
  /** A poster made of a scene whose name could not be drawn onto it. */
  isUnlettered: z.literal(true).optional(),
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

export const credit = z.object({
  name: z.string(),
  job: z.string(),
  character: z.string().nullable(),
  /** Of `/api/people/{personKey}`; null where the name makes no address. */
  personKey: z.string().nullable(),
});
export type Credit = z.infer<typeof credit>;

export const extraKind = z.enum(extraKinds);

/** A trailer, or another film about the film; it plays at `/watch/{videoId}` like any video. */
export const extra = z.object({
  videoId: id,
  kind: extraKind,
  /** Empty when its kind says it all. */
  name: z.string(),
  durationSeconds: z.number(),
  still: picture.nullable(),
});
export type Extra = z.infer<typeof extra>;

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
  tags: z.array(z.string()),
  /** The saga that it is a part of. */
  collectionName: z.string().nullable(),
  extras: z.array(extra),
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

export const getCollection = defineEndpoint({
  method: 'GET',
  path: '/api/titles/{titleId}/collection',
  summary:
    'The saga of a title, all its parts in order; null when it has none, or nothing else of it is here',
  access: 'profile',
  params: z.object({ titleId: id }),
  response: z.object({
    collection: z.object({ name: z.string(), items: z.array(titleCard) }).nullable(),
  }),
  errors: ['not_found'],
});

const audioFact = z.object({ language: z.string(), channels: z.number().int(), codec: z.string() });
const subtitleFact = z.object({ language: z.string(), kind: z.enum(['full', 'forced', 'sdh']) });

/** Of all its files together, each thing once, the best first. */
export const titleTechnicalFacts = z.object({
  fileCount: z.number().int(),
  pictures: z.array(
    z.object({
      width: z.number().int(),
      height: z.number().int(),
      codec: z.string(),
      dynamicRange: z.enum(['sdr', 'hdr10', 'hlg']),
    }),
  ),
  frameRates: z.array(z.number()),
  audio: z.array(audioFact),
  subtitles: z.array(subtitleFact),
  /** For owners and editors; null for everybody else. */
  sizeBytes: z.number().nullable(),
  containers: z.array(z.string()),
});
export type TitleTechnicalFacts = z.infer<typeof titleTechnicalFacts>;

export const getTechnicalFacts = defineEndpoint({
  method: 'GET',
  path: '/api/titles/{titleId}/facts',
  summary: 'What the files of a title are: picture, sound, subtitles',
  access: 'profile',
  params: z.object({ titleId: id }),
  response: titleTechnicalFacts,
  errors: ['not_found'],
});

/** One thing that a person did here. */
export const personPart = titleCard.extend({
  /** Whom an actor plays. */
  characters: z.array(z.string()),
});

export const person = z.object({
  key: z.string(),
  /** As most titles spell it. */
  name: z.string(),
  /** By what they did, the most frequent first; each title once in each, the latest first. */
  roles: z.array(z.object({ job: z.string(), items: z.array(personPart) })),
  titleCount: z.number().int(),
  /** Who was there more than once, the most frequent first. */
  coWorkers: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
});
export type Person = z.infer<typeof person>;

export const getPerson = defineEndpoint({
  method: 'GET',
  path: '/api/people/{personKey}',
  summary: 'What a person did in the titles that this profile may see',
  access: 'profile',
  params: z.object({ personKey: z.string().min(1).max(200) }),
  response: person,
  errors: ['not_found'],
});

export const listGenres = defineEndpoint({
  method: 'GET',
  path: '/api/genres',
  summary: 'Genres that have titles, the fullest first',
  access: 'profile',
  response: z.object({ items: z.array(z.object({ name: z.string(), count: z.number().int() })) }),
});
