import { z } from 'zod';
import { titleCard } from '@/modules/catalog/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id, pageOf, pageQuery } from '@/shared/schema';

const titleParams = z.object({ titleId: id });

export const listFavorites = defineEndpoint({
  method: 'GET',
  path: '/api/favorites',
  summary: 'My List, the latest addition first',
  access: 'profile',
  query: pageQuery,
  response: pageOf(titleCard),
});

export const listFavoriteIds = defineEndpoint({
  method: 'GET',
  path: '/api/favorites/ids',
  summary: 'The ids on My List, so that every card knows whether it is on it',
  access: 'profile',
  response: z.object({ titleIds: z.array(id) }),
});

export const addFavorite = defineEndpoint({
  method: 'PUT',
  path: '/api/favorites/{titleId}',
  summary: 'Put a title on My List; again changes nothing',
  access: 'profile',
  params: titleParams,
  response: z.object({ titleId: id, isOnList: z.literal(true) }),
  errors: ['not_found'],
});

export const removeFavorite = defineEndpoint({
  method: 'DELETE',
  path: '/api/favorites/{titleId}',
  summary: 'Take a title off My List; again changes nothing',
  access: 'profile',
  params: titleParams,
  response: z.object({ titleId: id, isOnList: z.literal(false) }),
});

export const progress = z.object({
  videoId: id,
  titleId: id,
  positionSeconds: z.number(),
  durationSeconds: z.number(),
  isFinished: z.boolean(),
  observedAt: z.string(),
});
export type Progress = z.infer<typeof progress>;

export const listProgress = defineEndpoint({
  method: 'GET',
  path: '/api/progress',
  summary: 'Where this profile is in the videos of one title',
  access: 'profile',
  query: z.object({ titleId: id }),
  response: z.object({ items: z.array(progress) }),
});

export const getProgress = defineEndpoint({
  method: 'GET',
  path: '/api/progress/{videoId}',
  summary: 'Where this profile is in one video; null when it never began',
  access: 'profile',
  params: z.object({ videoId: id }),
  response: z.object({ progress: progress.nullable() }),
});

/**
 * `ageMs` is how long ago the playhead was last moved (by playing or by a seek), so that a tab that was
 * left open cannot overwrite a newer one when it is closed. Answers what is now stored.
 */
export const progressReport = z.object({
  positionSeconds: z.number().nonnegative().max(1e6),
  ageMs: z
    .number()
    .int()
    .nonnegative()
    .max(30 * 86_400_000)
    .default(0),
});

export const reportProgress = defineEndpoint({
  method: 'PUT',
  path: '/api/progress/{videoId}',
  summary: 'Say where the viewer is; an older report never wins',
  access: 'profile',
  params: z.object({ videoId: id }),
  body: progressReport,
  response: z.object({ progress }),
  errors: ['not_found'],
});

/** The same by POST, because that is all that navigator.sendBeacon can send. */
export const beaconProgress = defineEndpoint({
  method: 'POST',
  path: '/api/progress/{videoId}',
  summary: 'Say where the viewer was when the page went away',
  access: 'profile',
  params: z.object({ videoId: id }),
  body: progressReport,
  response: z.object({ progress }),
  errors: ['not_found'],
});

/** Sent once when playback of a video really starts; feeds Trending Now. */
export const recordPlay = defineEndpoint({
  method: 'POST',
  path: '/api/progress/{videoId}/plays',
  summary: 'Count a play of this video',
  access: 'profile',
  params: z.object({ videoId: id }),
  errors: ['not_found'],
});

export const forgetProgress = defineEndpoint({
  method: 'DELETE',
  path: '/api/progress/{videoId}',
  summary: 'Remove a video from Continue Watching',
  access: 'profile',
  params: z.object({ videoId: id }),
});
