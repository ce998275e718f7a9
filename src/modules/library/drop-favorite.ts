import type { Profile } from '@/modules/profiles/contract';
import { deleteEntry } from './store';

/** Idempotent; also for a title that has left the catalogue, so that nothing is stuck on a list. */
export async function dropFavorite(profile: Pick<Profile, 'id'>, titleId: string) {
  await deleteEntry(profile.id, titleId);
  return { titleId, isOnList: false as const };
}
