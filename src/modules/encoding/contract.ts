import { z } from 'zod';
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
    /** ffmpeg's name of it. */
    name: z.string(),
    /** Encoders of this machine's hardware that passed a test encode. */
    hardware: z.array(z.string()),
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
