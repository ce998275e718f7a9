import { z } from 'zod';
import { hasOwner } from './settle-owner';
import { readSetting } from './store';

const setting = z.object({ isOpen: z.boolean() });

/** Open unless the owner closed it; always open while there is no owner. */
export async function isRegistrationOpen(): Promise<boolean> {
  const parsed = setting.safeParse(await readSetting('accounts.registration'));
  if (!parsed.success || parsed.data.isOpen) return true;
  return !(await hasOwner());
}
