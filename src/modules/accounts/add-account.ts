import type { Role } from './contract';
import { hashPassword } from './hash-password';
import { accountLine, type AccountLine } from './list-accounts';
import { recordAudit } from './record-audit';
import { emailTaken } from './register-account';
import { claimOwnership } from './settle-owner';
import { insertAccount } from './store';

type NewAccount = { email: string; name: string; role: Role; password: string };

/** For whoever runs the server: also when registration is closed, and with the role they say. Throws `conflict`. */
export async function addAccount({ password, role, ...person }: NewAccount): Promise<AccountLine> {
  const passwordHash = await hashPassword(password);
  const account = await insertAccount({ ...person, role, passwordHash, emailVerifiedAt: null });
  if (!account) throw emailTaken();
  if (role === 'owner') await claimOwnership(account.id);
  await recordAudit({ action: 'account.added', accountId: account.id, detail: { role } });
  return accountLine(account);
}
