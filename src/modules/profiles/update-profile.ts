import type { ParsedBody } from '@/shared/endpoint';
import type { Profile, updateProfile as endpoint } from './contract';
import { noSuchProfile } from './no-such-profile';
import { forgetProfile } from './read-profile';
import { writeProfile } from './store';

type Changes = ParsedBody<typeof endpoint>;

/** Throws `not_found`. */
export async function updateProfile(
  accountId: string,
  profileId: string,
  changes: Changes,
): Promise<Profile> {
  const profile = await writeProfile(accountId, profileId, changes);
  forgetProfile(profileId);
  if (!profile) throw noSuchProfile();
  return profile;
}
