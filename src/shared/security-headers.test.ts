import { expect, test } from 'vitest';
import { pagePolicy, securityHeaders } from './security-headers';

test('runs only scripts that carry this answer’s nonce', () => {
  const scripts = /script-src ([^;]+)/.exec(pagePolicy({ nonce: 'abc' }))?.[1];
  expect(scripts).toBe("'nonce-abc' 'strict-dynamic'");
});

test('lets pictures, films and fetches come from the media machine, and from nowhere else', () => {
  const policy = pagePolicy({ nonce: 'abc', mediaUrl: 'https://media.example.org/dex' });
  for (const directive of ['img-src', 'media-src', 'connect-src']) {
    expect(policy).toMatch(new RegExp(`${directive} [^;]*https://media\\.example\\.org(;|$)`));
  }
  expect(pagePolicy({ nonce: 'abc' })).not.toContain('http');
});

test('promises https for a year only where it is https', () => {
  expect(securityHeaders(true)).toHaveProperty('strict-transport-security');
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security');
});
