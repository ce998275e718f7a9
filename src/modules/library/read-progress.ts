import type { Progress } from './contract';
import { presentProgress } from './present-progress';
import { deleteProgress, findProgress, findProgressOfTitle } from './store';

export async function progressOfVideo(profileId: string, videoId: string): Promise<Progress | null> {
  const row = await findProgress(profileId, videoId);
  return row && presentProgress(row);
}

export async function progressOfTitle(profileId: string, titleId: string): Promise<Progress[]> {
  return (await findProgressOfTitle(profileId, titleId)).map(presentProgress);
}

/** Leaves Continue Watching, and begins from the start next time. */
export async function forgetPlace(profileId: string, videoId: string): Promise<void> {
  await deleteProgress(profileId, videoId);
}
