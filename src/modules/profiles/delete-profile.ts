import { noSuchProfile } from './no-such-profile';
import { removeProfile } from './store';

/** Throws `not_found`. Its list and progress belong to the library: the route asks both. */
export async function deleteProfile(accountId: string, profileId: string): Promise<void> {
  const isRemoved = await removeProfile(accountId, profileId);
  if (!isRemoved) throw noSuchProfile();
}
