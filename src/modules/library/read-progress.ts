import { publish } from '@/server/events/bus';
import type { Progress } from './contract';
import { presentProgress } from './present-progress';
import { findProgress, findProgressOfTitle, resetProgress } from './store';

export async function progressOfVideo(profileId: string, videoId: string): Promise<Progress | null> {
  const row = await findProgress(profileId, videoId);
  return row && presentProgress(row);
}

export async function progressOfTitle(profileId: string, titleId: string): Promise<Progress[]> {
  return (await findProgressOfTitle(profileId, titleId)).map(presentProgress);
}

/**
 * Begins from the start next time. The row of the database stays: an older tab cannot bring the place
 * back, and the next play is not counted twice.
 */
export async function forgetPlace(profileId: string, videoId: string, now = Date.now()): Promise<void> {
  await resetProgress(profileId, [videoId], new Date(now));
  publish('profile.changed', { profileId });
}
