import { AppError } from '@/shared/errors';
import { takePasswordChange } from './attempt-limits';
import { hashPassword, isPasswordRight } from './hash-password';
import { forgetSession, sessionOf } from './read-session';
import { recordAudit } from './record-audit';
import type { Session } from './session-token';
import { endSessions, findAccount, setPassword } from './store';

type Change = { currentPassword?: string | undefined; newPassword: string };

/**
 * Ends every session and answers with a new one for whoever changed it. Throws `forbidden` when the current password
 * is wrong; an account that has none yet (made through a provider) needs none.
 */
export async function changePassword(accountId: string, change: Change): Promise<Session> {
  const attempt = await takePasswordChange(accountId);
  const account = await findAccount(accountId);
  if (!account) throw new AppError('not_found', 'This account does not exist any more.');
  const isAllowed =
    account.passwordHash === null ||
    (await isPasswordRight(account.passwordHash, change.currentPassword ?? ''));
  if (!isAllowed) {
    throw new AppError('forbidden', 'The current password is wrong.', {
      fields: { currentPassword: 'This is not your current password.' },
    });
  }
  await attempt.giveBack();
  const changed = await setPassword(accountId, await hashPassword(change.newPassword));
  forgetSession(accountId);
  if (!changed) throw new AppError('not_found', 'This account does not exist any more.');
  await recordAudit({ action: 'password.changed', accountId });
  return sessionOf(changed);
}

export async function signOutEverywhere(accountId: string): Promise<void> {
  await endSessions(accountId);
  forgetSession(accountId);
  await recordAudit({ action: 'sessions.ended', accountId });
}
