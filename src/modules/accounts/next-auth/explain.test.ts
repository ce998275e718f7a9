import { describe, expect, test } from 'vitest';
import { explain } from './explain';

const at = 'http://dex.test/api/auth/callback/github';

describe('why a sign-in led nowhere', () => {
  test.each([
    ['a wrong password', at, '/api/auth/error?error=CredentialsSignin', null, 'CredentialsSignin'],
    ['a denied consent', `${at}?error=access_denied`, '/api/auth/error?error=Callback', null, 'OAuthDenied'],
    ['a broken answer', at, '/api/auth/error?error=OAuthCallback', null, 'OAuthCallback'],
    ['a provider out of reach', at, '/api/auth/error?error=OAuthSignin', null, 'OAuthUnavailable'],
    ['what our rules said', at, '/api/auth/error?error=AccessDenied', 'OAuthNoEmail', 'OAuthNoEmail'],
    ['a missing form token', at, '/api/auth/signin?csrf=true', null, 'Unexpected'],
    [
      'an inner error, without its text',
      at,
      '/api/auth/error?error=connect%20ECONNREFUSED',
      null,
      'Unexpected',
    ],
  ] as const)('%s', (_title, request, target, refusal, code) => {
    expect(explain(new URL(request), target, refusal)).toBe(code);
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
