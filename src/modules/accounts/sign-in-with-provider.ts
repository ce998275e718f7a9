import type { SignInErrorCode } from './contract';
import { recordAudit } from './record-audit';
import { isRegistrationOpen } from './registration';
import { decideProviderSignIn, type ProviderDecision, type ProviderPerson } from './rules';
import { roleOfNewcomer } from './settle-owner';
import { settled } from './sign-in';
import {
  findAccount,
  findAccountByEmail,
  findLinkedAccountId,
  insertAccount,
  insertIdentity,
  type Account,
} from './store';

export type ProviderOutcome = { account: Account } | { refusal: SignInErrorCode };

/** Enters, links or makes the account of someone whom a provider has identified. */
export async function signInWithProvider(person: ProviderPerson): Promise<ProviderOutcome> {
  const decision = await decide(person);
  switch (decision.do) {
    case 'refuse':
      return { refusal: decision.code };
    case 'sign-in':
      return enter(decision.accountId);
    case 'link':
      return link(person, decision.accountId);
    case 'create': {
      const account = await create(person);
      // Somebody took the e-mail in between: now it is somebody's, so the question is another one.
      return account ? link(person, account.id) : signInWithProvider(person);
    }
  }
}

async function decide(person: ProviderPerson): Promise<ProviderDecision> {
  const [linkedAccountId, sameEmail, isOpen] = await Promise.all([
    findLinkedAccountId(person.provider, person.providerAccountId),
    person.email ? findAccountByEmail(person.email) : null,
    isRegistrationOpen(),
  ]);
  return decideProviderSignIn(person, {
    linkedAccountId,
    sameEmail: sameEmail && { id: sameEmail.id, isEmailVerified: sameEmail.emailVerifiedAt !== null },
    isRegistrationOpen: isOpen,
  });
}

async function enter(accountId: string): Promise<ProviderOutcome> {
  const account = await findAccount(accountId);
  return account ? { account: await settled(account) } : { refusal: 'Unexpected' };
}

async function link(
  { provider, providerAccountId }: ProviderPerson,
  accountId: string,
): Promise<ProviderOutcome> {
  const isNew = await insertIdentity({ provider, providerAccountId, accountId });
  if (isNew) await recordAudit({ action: 'account.linked', accountId, detail: { provider } });
  return enter(accountId);
}

async function create({ email, isEmailVerified, name, provider }: ProviderPerson): Promise<Account | null> {
  const account = await insertAccount({
    email: email ?? '',
    emailVerifiedAt: isEmailVerified ? new Date() : null,
    name,
    passwordHash: null,
    role: await roleOfNewcomer(),
  });
  if (account)
    await recordAudit({ action: 'account.registered', accountId: account.id, detail: { provider } });
  return account;
}
