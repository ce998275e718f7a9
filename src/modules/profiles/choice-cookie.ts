import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Session } from '@/modules/accounts/server';
import { readCookies, serverCookie } from '@/server/cookies';
import { isSecureRequest } from '@/server/request-source';
import { deriveKey } from '@/server/secrets';
import { idPattern } from '@/shared/ids';
import { rememberPure } from '@/shared/remember-pure';

const name = 'dex-profile';
const maxAgeSeconds = 180 * 86_400;

let derived: Buffer | undefined;
const key = () => (derived ??= deriveKey('profile-choice'));

type Bearer = Pick<Session, 'accountId' | 'sessionVersion'>;

/**
 * Bound to the account and to its session version without naming them: the cookie means nothing to another account,
 * and "sign out everywhere" ends it with the sessions.
 */
const signatureOf = (profileId: string, { accountId, sessionVersion }: Bearer) =>
  signed(`${profileId}.${accountId}.${sessionVersion}`);

const signed = rememberPure(2_000, (what) => createHmac('sha256', key()).update(what).digest('base64url'));

export const signChoice = (profileId: string, bearer: Bearer) =>
  `${profileId}.${signatureOf(profileId, bearer)}`;

/** The profile id that this account chose in this session, or null. Says nothing about whether it still exists. */
export function verifyChoice(value: string, bearer: Bearer): string | null {
  const [profileId = '', signature = ''] = value.split('.');
  if (!idPattern.test(profileId)) return null;
  const expected = Buffer.from(signatureOf(profileId, bearer));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? profileId : null;
}

export function readChoice(request: Request, bearer: Bearer): string | null {
  const value = readCookies(request.headers).get(name);
  return value ? verifyChoice(value, bearer) : null;
}

/** A Set-Cookie value; null forgets the choice. */
export function choiceCookie(request: Request, profileId: string | null, bearer: Bearer): string {
  const isSecure = isSecureRequest(request);
  if (!profileId) return serverCookie(name, '', { isSecure, maxAgeSeconds: 0 });
  return serverCookie(name, signChoice(profileId, bearer), { isSecure, maxAgeSeconds });
}
