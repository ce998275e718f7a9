import { findTitlesById } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import type { Progress } from './contract';
import { progressOfTitle } from './read-progress';
import { videosMeant, type Meant } from './rules';
import { storePlace } from './store-place';
import { dismissProgress, resetProgress } from './store';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
type Mark = Meant & { isWatched: boolean };

/**
 * As if it had been watched to the end just now, or never. Answers where the profile now is in the title. Throws
 * `not_found` for what is not there, or not for this profile.
 */
export async function markWatched(
  profile: Viewer,
  titleId: string,
  mark: Mark,
  now = Date.now(),
): Promise<Progress[]> {
  const [title] = await findTitlesById([titleId], profile.maturityLimit);
  const videos = title ? videosMeant(title, mark) : [];
  if (videos.length === 0) {
    throw new AppError('not_found', 'This title is not here, or not for this profile.');
  }
  if (mark.isWatched) {
    // A millisecond apart, in the order of the story: the last of them is where the profile stands.
    const places = videos.map(({ videoId, durationSeconds }, index) =>
      storePlace({
        profileId: profile.id,
        titleId,
        videoId,
        durationSeconds,
        positionSeconds: durationSeconds,
        isFinished: true,
        observedAt: new Date(now - (videos.length - 1 - index)),
      }),
    );
    await Promise.all(places);
  } else {
    const videoIds = videos.map(({ videoId }) => videoId);
    await resetProgress(profile.id, videoIds, new Date(now));
  }
  publish('profile.changed', { profileId: profile.id });
  return progressOfTitle(profile.id, titleId);
}

/** Idempotent; also for a title that has left the catalogue. The places stay: only the row is left. */
export async function leaveContinue(profileId: string, titleId: string, now = Date.now()): Promise<void> {
  await dismissProgress(profileId, titleId, new Date(now));
  publish('profile.changed', { profileId });
}
