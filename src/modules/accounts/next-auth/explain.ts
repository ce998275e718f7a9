import type { SignInErrorCode } from '../contract';

const known: Record<string, SignInErrorCode> = {
  CredentialsSignin: 'CredentialsSignin',
  OAuthCallback: 'OAuthCallback',
  Callback: 'OAuthCallback',
  // The provider's own description could not be fetched.
  OAuthSignin: 'OAuthUnavailable',
};

/**
 * Why a sign-in led nowhere, from where NextAuth would send the browser; null when it did not fail.
 * `refusal` is what our own use cases said, and counts most.
 */
export function explain(
  request: URL,
  target: string,
  refusal: SignInErrorCode | null,
): SignInErrorCode | null {
  const { pathname, searchParams } = new URL(target, request);
  const isFailure = /^\/api\/auth\/(error|signin)$/.test(pathname) || pathname === '/auth';
  const error = searchParams.get('error') ?? (searchParams.has('csrf') ? 'csrf' : null);
  if (!isFailure || !error) return null;
  if (refusal) return refusal;
  // RFC 6749 section 4.1.2.1: what the provider sends back when the person says no.
  if (request.searchParams.get('error') === 'access_denied') return 'OAuthDenied';
  return known[error] ?? 'Unexpected';
}
