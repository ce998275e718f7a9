import { expect, test } from 'vitest';
import { readCookies, serverCookie } from './cookies';

test.each([
  ['', {}],
  ['a=1', { a: '1' }],
  ['a=1; b=two%20words;c="quoted"', { a: '1', b: 'two words', c: 'quoted' }],
  ['a=first; a=second', { a: 'first' }],
  ['a=x=y; =nothing; alone', { a: 'x=y' }],
  ['a=%zz', { a: '%zz' }],
])('reads %j', (cookie, expected) => {
  expect(Object.fromEntries(readCookies(new Headers({ cookie })))).toEqual(expected);
});

test('hides a cookie from scripts and other sites, and keeps it to https there', () => {
  expect(serverCookie('a', 'x y', { isSecure: true, maxAgeSeconds: 60 })).toBe(
    'a=x%20y; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  );
  expect(serverCookie('a', '', { isSecure: false, maxAgeSeconds: 0 })).toBe(
    'a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
  );
});
