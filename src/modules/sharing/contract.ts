import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const shareTitle = defineEndpoint({
  method: 'POST',
  path: '/api/titles/{titleId}/share',
  summary: 'Make a link that shows a name and a picture to whoever has it, for some weeks',
  access: 'profile',
  params: z.object({ titleId: id }),
  response: z.object({ url: z.string(), name: z.string(), expiresAt: z.string() }),
  errors: ['not_found', 'forbidden'],
});

/** Nothing more than this is told to strangers. */
export const sharedTitle = z.object({
  titleId: id,
  name: z.string(),
  kind: z.enum(['movie', 'series']),
  url: z.string(),
  /** A JPEG with the name and a picture, for whoever draws a preview of the link. */
  card: z.object({ url: z.string(), width: z.number().int(), height: z.number().int() }),
});
export type SharedTitle = z.infer<typeof sharedTitle>;

export const getShared = defineEndpoint({
  method: 'GET',
  path: '/api/shared/{token}',
  summary: 'What a shared link shows',
  access: 'public',
  params: z.object({ token: z.string().max(100) }),
  response: sharedTitle,
  errors: ['not_found'],
});
