import { describe, expect, test } from 'vitest';
import type { SignInErrorCode } from '../contract';
import { explain } from './explain';

const at = 'http://dex.test/api/auth/callback/github';

type Case = { target: string; request?: string; refusal?: SignInErrorCode };

describe('why a sign-in led nowhere', () => {
  const error = (code: string) => ({ target: `/api/auth/error?error=${code}` });
  test.each([
    ['a wrong password', error('CredentialsSignin'), 'CredentialsSignin'],
    ['a denied consent', { ...error('Callback'), request: `${at}?error=access_denied` }, 'OAuthDenied'],
    ['a broken answer', error('OAuthCallback'), 'OAuthCallback'],
    ['a provider out of reach', error('OAuthSignin'), 'OAuthUnavailable'],
    ['what our rules said', { ...error('AccessDenied'), refusal: 'OAuthNoEmail' as const }, 'OAuthNoEmail'],
    ['a missing form token', { target: '/api/auth/signin?csrf=true' }, 'Unexpected'],
    ['an inner error, without its text', error('connect%20ECONNREFUSED'), 'Unexpected'],
  ])('%s', (_title, { target, request = at, refusal }: Case, code) => {
    expect(explain(new URL(request), target, refusal ?? null)).toBe(code);
  });

  test.each([
    ['home again', 'http://dex.test/browse'],
    ['to the form', '/auth?callbackUrl=%2Fbrowse'],
    ['to a page of ours that has an error in its address', '/browse?error=x'],
    ['to the provider', 'https://github.com/login/oauth/authorize?state=1'],
  ])('leaves alone what leads %s', (_title, target) => {
    expect(explain(new URL(at), target, null)).toBeNull();
  });
});
