import { z } from 'zod';

/** A stretch of a film that has a name: a chapter, the opening titles, the credits. In seconds of the timeline. */
export const marker = z.object({
  kind: z.enum(['chapter', 'intro', 'credits']),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().positive(),
  /** A chapter's name; empty for the others. */
  label: z.string(),
  /** 1 where the source says so; less where it was heard or seen. */
  confidence: z.number().min(0).max(1),
});
export type Marker = z.infer<typeof marker>;

/** In the order of time. */
export const markers = z.array(marker);
