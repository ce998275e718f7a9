import type { z } from 'zod';
import { AppError } from '@/shared/errors';
import { takeRegistration } from './attempt-limits';
import type { registration, Role } from './contract';
import { hashPassword } from './hash-password';
import { recordAudit } from './record-audit';
import { isRegistrationOpen } from './registration';
import { effectiveRole } from './rules';
import { roleOfNewcomer } from './settle-owner';
import { settled } from './sign-in';
import { findAccountByEmail, insertAccount } from './store';

type Newcomer = z.output<typeof registration>;

/** Throws `conflict` for an e-mail that has an account, `forbidden` when registration is closed, `too_many`. */
export async function registerAccount(
  newcomer: Newcomer,
  address: string,
): Promise<{ id: string; role: Role }> {
  await takeRegistration(address);
  if (!(await isRegistrationOpen())) {
    throw new AppError(
      'forbidden',
      'Registration is closed here. Ask the owner of this server for an account.',
    );
  }
  if (await findAccountByEmail(newcomer.email)) throw emailTaken();

  const inserted = await insertAccount({
    email: newcomer.email,
    emailVerifiedAt: null,
    name: newcomer.name,
    passwordHash: await hashPassword(newcomer.password),
    role: await roleOfNewcomer(),
  });
  if (!inserted) throw emailTaken();
  const account = await settled(inserted);
  await recordAudit({ action: 'account.registered', accountId: account.id, detail: { role: account.role } });
  return { id: account.id, role: effectiveRole(account.role) };
}

export function emailTaken(): AppError {
  return new AppError('conflict', 'There is an account with this e-mail already. Sign in instead.', {
    fields: { email: 'There is an account with this e-mail already.' },
  });
}
