import { z } from 'zod';
import { titleCard } from '@/modules/catalog/contract';
import { defineEndpoint } from '@/shared/endpoint';
import { id, pageOf, pageQuery } from '@/shared/schema';

const titleParams = z.object({ titleId: id });

export const listFavorites = defineEndpoint({
  method: 'GET',
  path: '/api/favorites',
  summary: 'My List in the order that this profile gave it; what was never moved: the latest addition first',
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

export const moveFavorite = defineEndpoint({
  method: 'PATCH',
  path: '/api/favorites/{titleId}',
  summary: 'Move a title on My List behind another one, or to its beginning; again changes nothing',
  access: 'profile',
  params: titleParams,
  /** Null: to the beginning. */
  body: z.object({ afterTitleId: id.nullable() }),
  response: z.object({ titleId: id, afterTitleId: id.nullable() }),
  errors: ['not_found', 'conflict'],
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
  summary: 'Forget the place in a video: the next play begins at its beginning',
  access: 'profile',
  params: z.object({ videoId: id }),
});

export const leaveContinue = defineEndpoint({
  method: 'DELETE',
  path: '/api/continue/{titleId}',
  summary: 'Take a title off Continue Watching; its places are kept, and watching on brings it back',
  access: 'profile',
  params: titleParams,
});

export const putWatched = defineEndpoint({
  method: 'PUT',
  path: '/api/titles/{titleId}/watched',
  summary: 'Mark a movie, an episode, a season or all of a series as watched, or as never watched',
  access: 'profile',
  params: titleParams,
  body: z.object({
    isWatched: z.boolean(),
    /** One season of a series. */
    season: z.number().int().nonnegative().optional(),
    /** One episode, or the movie itself. With neither: all of the title. */
    videoId: id.optional(),
  }),
  /** What GET /api/progress answers now. */
  response: z.object({ items: z.array(progress) }),
  errors: ['not_found'],
});

/** -1 not for me, 1 like, 2 love. */
export const ratingValue = z.union([z.literal(-1), z.literal(1), z.literal(2)]);
export type RatingValue = z.infer<typeof ratingValue>;

export const listRatings = defineEndpoint({
  method: 'GET',
  path: '/api/ratings',
  summary: 'All thumbs of this profile, the latest first',
  access: 'profile',
  response: z.object({ items: z.array(z.object({ titleId: id, value: ratingValue })) }),
});

export const clearRatings = defineEndpoint({
  method: 'DELETE',
  path: '/api/ratings',
  summary: 'Take all thumbs back: recommendations begin afresh from what was watched',
  access: 'profile',
});

export const getRating = defineEndpoint({
  method: 'GET',
  path: '/api/ratings/{titleId}',
  summary: 'The thumb of this profile for one title: -1 not for me, 1 like, 2 love; null: none',
  access: 'profile',
  params: titleParams,
  response: z.object({ value: ratingValue.nullable() }),
});

export const putRating = defineEndpoint({
  method: 'PUT',
  path: '/api/ratings/{titleId}',
  summary: 'Give a title a thumb; -1 also means "less like this"',
  access: 'profile',
  params: titleParams,
  body: z.object({ value: ratingValue }),
  response: z.object({ value: ratingValue }),
  errors: ['not_found'],
});

export const removeRating = defineEndpoint({
  method: 'DELETE',
  path: '/api/ratings/{titleId}',
  summary: 'Take a thumb back; again changes nothing',
  access: 'profile',
  params: titleParams,
});

/** `remindAt` null: when a new episode comes. */
export const reminder = z.object({ titleId: id, remindAt: z.iso.datetime().nullable() });
export type Reminder = z.infer<typeof reminder>;

export const listReminders = defineEndpoint({
  method: 'GET',
  path: '/api/reminders',
  summary: 'What this profile wants to be reminded of',
  access: 'profile',
  response: z.object({ items: z.array(reminder) }),
});

export const getReminder = defineEndpoint({
  method: 'GET',
  path: '/api/reminders/{titleId}',
  summary: 'Whether this profile wants to be reminded of a title; null: no',
  access: 'profile',
  params: titleParams,
  response: z.object({ reminder: reminder.nullable() }),
});

export const putReminder = defineEndpoint({
  method: 'PUT',
  path: '/api/reminders/{titleId}',
  summary: 'Remind this profile of a title, at a time or when a new episode comes',
  access: 'profile',
  params: titleParams,
  body: reminder.pick({ remindAt: true }),
  response: z.object({ reminder }),
  errors: ['not_found'],
});

export const removeReminder = defineEndpoint({
  method: 'DELETE',
  path: '/api/reminders/{titleId}',
  summary: 'Do not remind any more; again changes nothing',
  access: 'profile',
  params: titleParams,
});
