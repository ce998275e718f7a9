import { findTitle, findVideo, type TitleRow, type VideoRow } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { AppError } from '@/shared/errors';

export type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** Throws `not_found` for what is missing and for what this profile may not see: they look the same. */
export async function admitViewer(
  viewer: Viewer,
  videoId: string,
): Promise<{ video: VideoRow; title: TitleRow }> {
  const video = await findVideo(videoId);
  const title = video && (await findTitle(video.titleId));
  if (!video || !title?.isAvailable || title.maturity > viewer.maturityLimit) {
    throw new AppError('not_found', 'This video is not here, or not for this profile.');
  }
  return { video, title };
}
