import { describe, expect, it } from 'vitest';
import { readNextPath } from './next-path';

describe('where to go after signing in', () => {
  it.each([
    ['/browse', '/browse'],
    ['/title/66?from=list#episodes', '/title/66?from=list#episodes'],
    ['/watch/66/../77', '/watch/77'],
  ])('goes on to %s', (asked, expected) => {
    expect(readNextPath(asked, '/start')).toBe(expected);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e/\\evil.example',
    'https://evil.example/browse',
    'javascript:alert(1)',
    '/api/auth/signout',
    '/x/../api/account',
    '/auth?next=/auth',
    'browse',
    '',
    undefined,
    ['/browse', '/list'],
    `/${'a'.repeat(2000)}`,
  ])('never leaves this site or ends at an endpoint for %s', (asked) => {
    expect(readNextPath(asked, '/start')).toBe('/start');
  });
});
