import { AppError } from '@/shared/errors';
import type { Me } from './contract';
import { effectiveRole } from './rules';
import { findAccount, listProviders, renameAccount, type Account } from './store';

export async function readMe(accountId: string): Promise<Me> {
  return present(await findAccount(accountId));
}

export async function renameMe(accountId: string, name: string): Promise<Me> {
  return present(await renameAccount(accountId, name));
}

async function present(account: Account | null): Promise<Me> {
  if (!account) throw new AppError('not_found', 'This account does not exist any more.');
  const { id, email, name, role, passwordHash } = account;
  return {
    id,
    email,
    name,
    role: effectiveRole(role),
    hasPassword: passwordHash !== null,
    providers: await listProviders(id),
  };
}
