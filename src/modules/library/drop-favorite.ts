import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { deleteEntry } from './store';

/** Idempotent; also for a title that has left the catalogue, so that nothing is stuck on a list. */
export async function dropFavorite(profile: Pick<Profile, 'id'>, titleId: string) {
  await deleteEntry(profile.id, titleId);
  publish('profile.changed', { profileId: profile.id });
  return { titleId, isOnList: false as const };
}
