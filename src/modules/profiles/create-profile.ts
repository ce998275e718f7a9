import type { z } from 'zod';
import { AppError } from '@/shared/errors';
import { maxProfiles, type Profile, type profileDraft } from './contract';
import { freeSlot } from './rules';
import { insertProfile, takenSlots } from './store';

/** Throws `conflict` when the account has five. */
export async function createProfile(
  accountId: string,
  draft: z.output<typeof profileDraft>,
): Promise<Profile> {
  // Each round is lost to another tab only by that tab taking a slot, so there are at most as many as slots.
  for (let round = 0; round <= maxProfiles; round += 1) {
    const slot = freeSlot(await takenSlots(accountId));
    if (slot === null) break;
    const profile = await insertProfile({ ...draft, accountId, slot });
    if (profile) return profile;
  }
  throw new AppError('conflict', `An account has up to ${maxProfiles} profiles. Delete one to make room.`);
}
