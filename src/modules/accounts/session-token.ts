import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { createBriefCache } from '@/server/brief-cache';
import { readCookies, serverCookie } from '@/server/cookies';
import { isSecureRequest } from '@/server/request-source';
import { deriveKey } from '@/server/secrets';
import { id } from '@/shared/schema';
import { role, type Role } from './contract';

/**
 * As long as the choice of a profile: a television should not ask for a password every month. It can be this long
 * because every request holds it against the account. It is not prolonged by use: an answer on its way while somebody
 * signs out would sign them in again.
 */
export const sessionMaxAgeSeconds = 180 * 86_400;

/** All that a session says: nothing personal, and nothing that is believed without looking at the account. */
const claims = z.object({ sub: id, role, sessionVersion: z.number().int() });
export type SessionClaims = z.infer<typeof claims>;

export type Session = { accountId: string; role: Role; sessionVersion: number };

export const claimsOf = ({ accountId, role: held, sessionVersion }: Session): SessionClaims => ({
  sub: accountId,
  role: held,
  sessionVersion,
});

export const sessionSecret = () => deriveKey('session').toString('base64url');

/** How each of our tokens begins. One that begins otherwise could ask for 10 000 rounds of hashing before it is refused. */
const ourHeader = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}.`;

/** NextAuth's, for tokens as we make them. */
export const decodeToken: typeof decode = async (params) =>
  params.token?.startsWith(ourHeader) ? decode(params) : null;

async function encodeSession(session: Session): Promise<string> {
  return encode({ token: claimsOf(session), secret: sessionSecret(), maxAge: sessionMaxAgeSeconds });
}

// A token says the same for its whole life, and decrypting it costs more than all else of a small request.
const decoded = createBriefCache<SessionClaims | null>({
  name: 'session-token',
  forMs: 60_000,
  atMost: 2_000,
});

/** Null for what is forged, expired or not ours. */
export async function readClaims(token: string): Promise<SessionClaims | null> {
  const found = await decoded.read(token, () => decodeSession(token));
  // Nobody can push out what is true by sending what is not.
  if (!found) decoded.forget(token);
  return found;
}

export const peekClaims = (token: string) => decoded.peek(token);

async function decodeSession(token: string): Promise<SessionClaims | null> {
  const payload: unknown = await decodeToken({ token, secret: sessionSecret() }).catch(() => null);
  const parsed = claims.safeParse(payload);
  return parsed.success ? parsed.data : null;
}

/** NextAuth's own names; a browser takes `__Secure-` cookies over https only. */
const cookieName = (secure: boolean) => `${secure ? '__Secure-' : ''}next-auth.session-token`;

/** NextAuth splits a long token into `name.0`, `name.1`… */
export function readSessionToken(request: Request): string | null {
  const cookies = readCookies(request.headers);
  // Only the name that this origin uses: the other one would outlive a sign-out here.
  const name = cookieName(isSecureRequest(request));
  const whole = cookies.get(name);
  if (whole) return whole;
  const parts: string[] = [];
  for (let part = cookies.get(`${name}.0`); part; part = cookies.get(`${name}.${parts.length}`))
    parts.push(part);
  return parts.join('') || null;
}

/** A Set-Cookie value that signs this browser in; null ends its session. */
export async function sessionCookie(request: Request, session: Session | null): Promise<string> {
  const secure = isSecureRequest(request);
  const token = session ? await encodeSession(session) : '';
  const maxAgeSeconds = session ? sessionMaxAgeSeconds : 0;
  return serverCookie(cookieName(secure), token, { isSecure: secure, maxAgeSeconds });
}
