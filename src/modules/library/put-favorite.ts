import { findCardsById } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import { frontPosition } from './list-order';
import { findEntries, insertEntry } from './store';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** Idempotent: the second of two clicks finds the entry that the first made. */
export async function putFavorite(profile: Viewer, titleId: string, now = Date.now()) {
  const [title] = await findCardsById([titleId], profile.maturityLimit);
  if (!title) {
    throw new AppError('not_found', 'This title is not here, or not for this profile.');
  }
  const [first] = await findEntries(profile.id, { limit: 1 });
  const position = frontPosition(first, now);
  await insertEntry({ profileId: profile.id, titleId, addedAt: new Date(now), position });
  publish('profile.changed', { profileId: profile.id });
  return { titleId, isOnList: true as const };
}
