import { findCardsById } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import { ratingValue, type RatingValue } from './contract';
import { deleteRating, deleteRatings, findRating, findRatings, writeRating } from './store';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

export async function rateTitle(profile: Viewer, titleId: string, value: RatingValue) {
  const [title] = await findCardsById([titleId], profile.maturityLimit);
  if (!title) throw new AppError('not_found', 'This title is not here, or not for this profile.');
  await writeRating(profile.id, titleId, value);
  publish('profile.changed', { profileId: profile.id });
  return { value };
}

export async function ratingOf(profileId: string, titleId: string): Promise<RatingValue | null> {
  const row = await findRating(profileId, titleId);
  return row && ratingValue.parse(row.value);
}

/** The latest first. */
export async function ratingsOf(profileId: string): Promise<{ titleId: string; value: RatingValue }[]> {
  const rows = await findRatings(profileId);
  return rows
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .map(({ titleId, value }) => ({ titleId, value: ratingValue.parse(value) }));
}

export async function unrateTitle(profileId: string, titleId: string): Promise<void> {
  await deleteRating(profileId, titleId);
  publish('profile.changed', { profileId });
}

export async function unrateAll(profileId: string): Promise<void> {
  await deleteRatings(profileId);
  publish('profile.changed', { profileId });
}
