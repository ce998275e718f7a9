import { publish } from '@/server/events/bus';
import { noSuchProfile } from './no-such-profile';
import { removeProfile } from './store';

/**
 * Throws `not_found`. Its list, progress and ratings belong to the library, which hears of it by the event;
 * until then nobody can reach them, because every door asks for an existing profile first.
 */
export async function deleteProfile(accountId: string, profileId: string): Promise<void> {
  const isRemoved = await removeProfile(accountId, profileId);
  if (!isRemoved) throw noSuchProfile();
  publish('profile.deleted', { profileId });
}
