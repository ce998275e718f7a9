import { z } from 'zod';
import { markers } from '@/media/markers/marker';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

const bytes = z.number().nonnegative();

const work = z.object({
  videoId: id,
  /** Name of the source file. */
  file: z.string(),
  renditions: z.array(z.string()),
});

export const encodingHealth = z.object({
  /** `filling` something; `waiting` for viewers to be served; `resting`: all is made; `full`: no room; `off`: DEX_FILL. */
  state: z.enum(['filling', 'waiting', 'resting', 'full', 'off']),
  /** Of all workers. */
  underway: z.array(work),
  films: z.object({ total: z.number().int(), /** In their first rendition. */ ready: z.number().int() }),
  segments: z.object({ total: z.number().int(), made: z.number().int() }),
  /** What encodings take, and may. */
  stored: z.object({ bytes, limitBytes: bytes.nullable() }),
  /** All null where storage has no end. */
  room: z.object({
    state: z.enum(['ok', 'low', 'full']),
    freeBytes: bytes.nullable(),
    totalBytes: bytes.nullable(),
    reserveBytes: bytes.nullable(),
  }),
  encoder: z.object({
    /** ffmpeg's name of the one in software. */
    name: z.string(),
    /** Encoders of this machine's graphics chips that passed a test encode, the one that is used first. */
    hardware: z.array(
      z.object({
        name: z.string(),
        /** The last one since Dex was started; software went on. */
        failure: z
          .object({
            reason: z.string(),
            at: z.string(),
            failures: z.number().int(),
            /** After repeated failures, until the next start. */
            isLeftAlone: z.boolean(),
          })
          .nullable(),
      }),
    ),
    /** Not only for who waits, but for everything (DEX_HWACCEL=all). */
    isUsedAhead: z.boolean(),
  }),
  failures: z.array(
    z.object({
      videoId: id,
      file: z.string(),
      rendition: z.string(),
      reason: z.string(),
      attempts: z.number().int(),
    }),
  ),
});
export type EncodingHealth = z.infer<typeof encodingHealth>;

export const getEncodingHealth = defineEndpoint({
  method: 'GET',
  path: '/api/studio/encoding',
  summary: 'What is being encoded, how far it is, and the room for it',
  access: 'editor',
  response: encodingHealth,
});

const ofVideo = z.object({ videoId: id });
const known = z.object({
  markers,
  /** Set by a person: nothing that is found later changes them. */
  isEdited: z.boolean(),
});
export type KnownMarkers = z.infer<typeof known>;

export const getMarkers = defineEndpoint({
  method: 'GET',
  path: '/api/studio/videos/{videoId}/markers',
  summary: 'Chapters, opening titles and credits of a video, with how sure they are',
  access: 'editor',
  params: ofVideo,
  response: known,
  errors: ['not_found', 'invalid', 'unavailable'],
});

export const setMarkers = defineEndpoint({
  method: 'PUT',
  path: '/api/studio/videos/{videoId}/markers',
  summary: 'Set the markers of a video by hand',
  access: 'editor',
  params: ofVideo,
  body: z.object({ markers: markers.max(500) }),
  response: known,
  errors: ['not_found', 'invalid', 'unavailable'],
});

export const resetMarkers = defineEndpoint({
  method: 'DELETE',
  path: '/api/studio/videos/{videoId}/markers',
  summary: 'Forget what was set by hand: markers are found again',
  access: 'editor',
  params: ofVideo,
  response: known,
  errors: ['not_found', 'invalid', 'unavailable'],
});
