import { addTrendScore, isExtraVideo, trendWeight } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { videoFor } from './report-place';
import { replayMs } from './rules';
import { insertProgress, markCounted } from './store';

/** Counts a play towards Trending Now, once per profile and video within half an hour. */
export async function countPlay(
  profile: Pick<Profile, 'id' | 'maturityLimit'>,
  videoId: string,
  now = Date.now(),
) {
  const video = await videoFor(profile, videoId);
  const { titleId, durationSeconds } = video;
  // A trailer that is looked at is no film that is watched.
  if (isExtraVideo(video)) return;
  const key = { profileId: profile.id, videoId };
  const beginning = { positionSeconds: 0, isFinished: false, observedAt: new Date(0) };
  const never = { countedAt: null, dismissedAt: null };
  await insertProgress({ ...key, ...beginning, ...never, titleId, durationSeconds });
  const isCounted = await markCounted(key, { at: new Date(now), ifBefore: new Date(now - replayMs) });
  if (!isCounted) return;
  await addTrendScore(titleId, trendWeight(now));
  publish('title.played', { titleId, profileId: profile.id });
}
