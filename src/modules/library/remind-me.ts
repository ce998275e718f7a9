import { findCardsById } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import type { Reminder } from './contract';
import { deleteReminder, findReminder, findReminders, writeReminder } from './store';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** `remindAt` is an ISO time; null: when a new episode comes. A second wish takes the place of the first. */
export async function remindOf(profile: Viewer, titleId: string, remindAt: string | null) {
  const [title] = await findCardsById([titleId], profile.maturityLimit);
  if (!title) throw new AppError('not_found', 'This title is not here, or not for this profile.');
  await writeReminder({ profileId: profile.id, titleId }, remindAt === null ? null : new Date(remindAt));
  publish('profile.changed', { profileId: profile.id });
  return { reminder: { titleId, remindAt } };
}

export async function reminderOf(profileId: string, titleId: string): Promise<Reminder | null> {
  const row = await findReminder(profileId, titleId);
  return row && { titleId, remindAt: row.remindAt?.toISOString() ?? null };
}

export async function remindersOf(profileId: string): Promise<Reminder[]> {
  const rows = await findReminders(profileId);
  return rows.map(({ titleId, remindAt }) => ({ titleId, remindAt: remindAt?.toISOString() ?? null }));
}

export async function forgetReminder(profileId: string, titleId: string): Promise<void> {
  await deleteReminder(profileId, titleId);
  publish('profile.changed', { profileId });
}
