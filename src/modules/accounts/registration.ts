import { z } from 'zod';
import { recordAudit } from './record-audit';
import { hasOwner } from './settle-owner';
import { readSetting, writeSetting } from './store';

const key = 'accounts.registration';
const setting = z.object({ isOpen: z.boolean() });

/** Open unless the owner closed it; always open while there is no owner. */
export async function isRegistrationOpen(): Promise<boolean> {
  const parsed = setting.safeParse(await readSetting(key));
  if (!parsed.success || parsed.data.isOpen) return true;
  return !(await hasOwner());
}

/** For whoever runs the server. Accounts that exist are untouched; `dex user add` goes on working. */
export async function setRegistration(isOpen: boolean): Promise<void> {
  await writeSetting(key, { isOpen });
  await recordAudit({ action: 'registration.changed', detail: { isOpen } });
}
