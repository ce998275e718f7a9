import type { ProviderName, Role, SignInErrorCode } from './contract';

/** What a provider says about the person who came back from it. */
export type ProviderPerson = {
  provider: ProviderName;
  providerAccountId: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string;
};

type KnownFacts = {
  /** The account that this identity is already linked to. */
  linkedAccountId: string | null;
  /** The account that has this e-mail address. */
  sameEmail: { id: string; isEmailVerified: boolean } | null;
  isRegistrationOpen: boolean;
};

export type ProviderDecision =
  | { do: 'sign-in'; accountId: string }
  | { do: 'link'; accountId: string }
  | { do: 'create' }
  | { do: 'refuse'; code: SignInErrorCode };

/**
 * An e-mail address joins a provider to an existing account only when both sides have verified it. If the provider
 * has not, anybody could claim the address there; if we have not, somebody may have registered it here in advance
 * and would be waiting inside the account.
 */
export function decideProviderSignIn(person: ProviderPerson, known: KnownFacts): ProviderDecision {
  if (known.linkedAccountId) return { do: 'sign-in', accountId: known.linkedAccountId };
  if (!person.email) return { do: 'refuse', code: 'OAuthNoEmail' };
  if (known.sameEmail) {
    const isSafe = person.isEmailVerified && known.sameEmail.isEmailVerified;
    return isSafe
      ? { do: 'link', accountId: known.sameEmail.id }
      : { do: 'refuse', code: 'OAuthAccountNotLinked' };
  }
  return known.isRegistrationOpen ? { do: 'create' } : { do: 'refuse', code: 'RegistrationClosed' };
}

/** As stored: a candidate registered before it was settled who owns this server (settle-owner.ts). */
export type StoredRole = Role | 'candidate';

/** What someone may do until it is settled whether they own the server. */
export function effectiveRole(stored: StoredRole): Role {
  return stored === 'candidate' ? 'viewer' : stored;
}
