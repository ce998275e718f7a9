import { forgetWatcher } from './keep-watching';
import { deleteWishes } from './store';

/** After a profile was deleted: its wishes, and its part in what is watched together here. */
export async function forgetProfile(profileId: string): Promise<void> {
  await deleteWishes(profileId);
  await forgetWatcher(profileId);
}
