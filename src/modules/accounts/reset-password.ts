import { AppError } from '@/shared/errors';
import { hashPassword } from './hash-password';
import { accountLine, type AccountLine } from './list-accounts';
import { forgetSession } from './read-session';
import { recordAudit } from './record-audit';
import { findAccountByEmail, setPassword } from './store';

/** For whoever runs the server. Ends every session of the account. Throws `not_found`. */
export async function resetPassword(email: string, password: string): Promise<AccountLine> {
  const found = await findAccountByEmail(email);
  const account = found && (await setPassword(found.id, await hashPassword(password)));
  if (!account) throw new AppError('not_found', `No account has the e-mail ${email}.`);
  forgetSession(account.id);
  await recordAudit({ action: 'password.reset', accountId: account.id });
  return accountLine(account);
}
