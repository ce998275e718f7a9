import { noSuchProfile } from './no-such-profile';
import { forgetProfile } from './read-profile';
import { removeProfile } from './store';

/** Throws `not_found`. Its list and progress belong to the library: the route asks both. */
export async function deleteProfile(accountId: string, profileId: string): Promise<void> {
  const isRemoved = await removeProfile(accountId, profileId);
  forgetProfile(profileId);
  if (!isRemoved) throw noSuchProfile();
}
