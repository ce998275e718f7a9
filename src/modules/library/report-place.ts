import { findCardsById, findVideo, isExtraVideo } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import type { Progress } from './contract';
import { presentProgress } from './present-progress';
import { placeOf } from './rules';
import { storePlace } from './store-place';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
type Report = { positionSeconds: number; ageMs: number };

/** Stores where the viewer is, unless something newer is stored already; answers what is stored now. */
export async function reportPlace(profile: Viewer, videoId: string, report: Report, now = Date.now()) {
  const video = await videoFor(profile, videoId);
  const place = placeOf(report, video.durationSeconds, now);
  const { titleId, durationSeconds } = video;
  const here = { profileId: profile.id, videoId, titleId, durationSeconds, ...place };
  // Nobody goes on with a trailer tomorrow, and half of one is no film begun.
  if (isExtraVideo(video)) return { progress: presentProgress(here) };
  const stored = await storePlace(here);
  // Only when the profile was deleted between the two.
  if (!stored) throw new AppError('not_found', 'This profile is gone.');
  publish('profile.changed', { profileId: profile.id });
  return { progress: presentProgress(stored) satisfies Progress };
}

/** Throws `not_found` for a video that is not there, and for one that this profile may not see. */
export async function videoFor(profile: Viewer, videoId: string) {
  const video = await findVideo(videoId);
  const [title] = video ? await findCardsById([video.titleId], profile.maturityLimit) : [];
  if (!video || !title) {
    throw new AppError('not_found', 'This video is not here, or not for this profile.');
  }
  return video;
}
