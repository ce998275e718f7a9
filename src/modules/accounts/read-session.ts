import { effectiveRole } from './rules';
import { decodeSession, readSessionToken, type Session } from './session-token';
import { findAccount, type Account } from './store';

/** Who is signed in. Looks at the account each time, so that ending sessions or changing a role works at once. */
export async function readSession(request: Request): Promise<Session | null> {
  const token = readSessionToken(request);
  const claims = token ? await decodeSession(token) : null;
  return claims ? currentSession(claims.sub, claims.sessionVersion) : null;
}

export async function currentSession(accountId: string, sessionVersion: number): Promise<Session | null> {
  const account = await findAccount(accountId);
  return account?.sessionVersion === sessionVersion ? sessionOf(account) : null;
}

export const sessionOf = ({ id, role, sessionVersion }: Account): Session => ({
  accountId: id,
  role: effectiveRole(role),
  sessionVersion,
});
