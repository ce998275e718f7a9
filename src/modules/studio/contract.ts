import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';

export const getHealth = defineEndpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'The process is alive',
  access: 'public',
  response: z.object({ status: z.literal('live') }),
});

/** `elsewhere`: another machine does this part, as MEDIA_URL says. */
const check = z.enum(['ok', 'elsewhere']);

export const readiness = z.object({
  status: z.literal('ready'),
  checks: z.object({ database: check, storage: check, ffmpeg: check }),
});
export type Readiness = z.infer<typeof readiness>;

export const getReady = defineEndpoint({
  method: 'GET',
  path: '/api/ready',
  summary: 'What Dex needs to serve viewers works: database, storage, media tools',
  access: 'public',
  response: readiness,
  errors: ['unavailable'],
});
