import { z } from 'zod';
import { marker } from '@/media/markers/marker';
import { picture } from '@/modules/catalog/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const subtitleTrack = z.object({
  id: z.string(),
  language: z.string(),
  label: z.string(),
  src: z.string(),
  isForced: z.boolean(),
  isDefault: z.boolean(),
});
export type SubtitleTrack = z.infer<typeof subtitleTrack>;

/** Subtitles that are pictures: `src` is the whole film with them drawn in, in place of the film without. */
const burnedInTrack = subtitleTrack.extend({ dashSrc: z.string(), startRungHint: z.string().nullable() });

const addresses = {
  state: z.literal('ready'),
  /** Signed, as all addresses here; valid until `expiresAt`. */
  src: z.string(),
  expiresAt: z.string(),
  subtitles: z.array(subtitleTrack),
};

/** What can be played now, or why not: one shape for each state, so that no field is ever half true. */
export const media = z.discriminatedUnion('state', [
  z.discriminatedUnion('kind', [
    z.object({ ...addresses, kind: z.literal('file'), mimeType: z.string() }),
    z.object({
      ...addresses,
      kind: z.literal('stream'),
      /** The same for players that speak MPEG-DASH; `src` is HLS. */
      dashSrc: z.string(),
      /** The source itself, where a browser plays it as it is: for browsers without Media Source Extensions. */
      fileSrc: z.string().nullable(),
      /** Rendition to begin with while nobody knows how fast the line is. */
      startRungHint: z.string().nullable(),
      burnedIn: z.array(burnedInTrack),
      /** Every player asks for these first: they may be loaded before there is one. */
      firstSrcs: z.array(z.string()),
      /** WebVTT track of preview pictures. */
      trickplay: z.string().nullable(),
      markers: z.array(marker),
    }),
  ]),
  z.object({ state: z.literal('preparing'), reason: z.string() }),
  z.object({ state: z.literal('failed'), reason: z.string() }),
]);
export type Media = z.infer<typeof media>;

export const nextEpisode = z.object({
  videoId: id,
  label: z.string(),
  name: z.string(),
  synopsis: z.string(),
  still: picture.nullable(),
});

export const video = z.object({
  id,
  titleId: id,
  titleName: z.string(),
  /** Such as "S1 E2 · The Tide"; null for a movie. */
  episodeLabel: z.string().nullable(),
  durationSeconds: z.number(),
  width: z.number().int(),
  height: z.number().int(),
  poster: picture.nullable(),
  media,
  /** Where to begin; 0 when never begun or finished. */
  resumeSeconds: z.number(),
  next: nextEpisode.nullable(),
});
export type Video = z.infer<typeof video>;

export const getVideo = defineEndpoint({
  method: 'GET',
  path: '/api/videos/{videoId}',
  summary: 'Everything a player needs to play one video',
  access: 'profile',
  params: z.object({ videoId: id }),
  /** `from`: where the viewer is about to begin, in seconds, if not where they stopped. */
  query: z.object({ from: z.coerce.number().nonnegative().optional() }),
  response: video,
  errors: ['not_found'],
});

export const getPreview = defineEndpoint({
  method: 'GET',
  path: '/api/videos/{videoId}/preview',
  summary: 'A short muted scene for the billboard; null when there is none',
  access: 'profile',
  params: z.object({ videoId: id }),
  response: z.object({
    preview: z
      .object({ src: z.string(), mimeType: z.string(), startSeconds: z.number(), endSeconds: z.number() })
      .nullable(),
  }),
  errors: ['not_found'],
});
