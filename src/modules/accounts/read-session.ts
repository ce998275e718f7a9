import { createBriefCache } from '@/server/brief-cache';
import { effectiveRole } from './rules';
import { peekClaims, readClaims, readSessionToken, type Session } from './session-token';
import { findAccount, type Account } from './store';

/**
 * Changes made in this process count from the next request on, because every one of them calls `forgetSession`;
 * those of another process (the `dex` command, a second web server) within this time.
 */
const current = createBriefCache<Session | null>({ name: 'session', forMs: 1_000, atMost: 2_000 });

export const forgetSession = (accountId: string) => current.forget(accountId);

/** Who is signed in, by what the account says now: so ending sessions or changing a role works at once. */
export async function readSession(request: Request): Promise<Session | null> {
  const token = readSessionToken(request);
  const claims = token ? await readClaims(token) : null;
  return claims ? currentSession(claims.sub, claims.sessionVersion) : null;
}

/** What `readSession` would answer, where that is known without waiting. */
export function peekSession(request: Request): Session | undefined {
  const token = readSessionToken(request);
  const claims = token ? peekClaims(token) : null;
  const session = claims ? current.peek(claims.sub) : null;
  return session && session.sessionVersion === claims?.sessionVersion ? session : undefined;
}

export async function currentSession(accountId: string, sessionVersion: number): Promise<Session | null> {
  const load = async () => {
    const account = await findAccount(accountId);
    return account && sessionOf(account);
  };
  const known = await current.read(accountId, load);
  if (known?.sessionVersion === sessionVersion) return known;
  // Perhaps the token is newer than what we remember: signed in again after a reset by another process.
  forgetSession(accountId);
  const session = await current.read(accountId, load);
  return session?.sessionVersion === sessionVersion ? session : null;
}

export const sessionOf = ({ id, role, sessionVersion }: Account): Session => ({
  accountId: id,
  role: effectiveRole(role),
  sessionVersion,
});
