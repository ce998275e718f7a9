import { createBriefCache } from '@/server/brief-cache';
import { planOf, type PlannedVideo } from './plan-video';

/** A film has thousands of segments; the database is asked for its plan now and then, not for each of them. */
const plans = createBriefCache<PlannedVideo>({
  name: 'stream-plans',
  forMs: 20_000,
  atMost: 500,
  staleOn: ['catalog.changed'],
});

/** As `planOf`, from memory where it was asked a moment ago. A changed catalogue is noticed at once in this process. */
export const knownPlan = (videoId: string): Promise<PlannedVideo> =>
  plans.read(videoId, () => planOf(videoId));
