import type { ProviderName, Role } from './contract';
import { effectiveRole } from './rules';
import { allAccounts, listProviders, type Account } from './store';

/** An account as whoever runs the server sees it. */
export type AccountLine = {
  id: string;
  email: string;
  name: string;
  role: Role;
  hasPassword: boolean;
  providers: ProviderName[];
  createdAt: string;
};

/** The oldest first, one at a time however many there are. */
export async function* listAccounts(): AsyncGenerator<AccountLine> {
  for await (const account of allAccounts()) yield accountLine(account);
}

export async function accountLine(account: Account): Promise<AccountLine> {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    role: effectiveRole(account.role),
    hasPassword: account.passwordHash !== null,
    providers: await listProviders(account.id),
    createdAt: account.createdAt.toISOString(),
  };
}
