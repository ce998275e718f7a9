import { beforeAll, describe, expect, test } from 'vitest';
import { choiceCookie, readChoice, signChoice, verifyChoice } from './choice-cookie';

const profileId = 'a'.repeat(24);
const bearer = { accountId: 'b'.repeat(24), sessionVersion: 1 };

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = 'a secret of the tests, of more than 32 characters';
  process.env.MEDIA_SECRET = 'another secret of the tests, long enough';
});

test('remembers who is watching', () => {
  expect(verifyChoice(signChoice(profileId, bearer), bearer)).toBe(profileId);
});

describe('the choice means nothing', () => {
  test.each([
    ['to another account', (value: string) => value, { ...bearer, accountId: 'c'.repeat(24) }],
    ['after every session was ended', (value: string) => value, { ...bearer, sessionVersion: 2 }],
    ['with another profile written in', (value: string) => value.replace(/^a/, 'd'), bearer],
    ['with a signature cut short', (value: string) => value.slice(0, -1), bearer],
    ['without a signature', () => profileId, bearer],
    ['when it is no id at all', () => 'x.y', bearer],
  ])('%s', (_title, change, reader) => {
    expect(verifyChoice(change(signChoice(profileId, bearer)), reader)).toBeNull();
  });
});

test('travels in a cookie that scripts cannot read, and only over https where there is https', () => {
  const plain = choiceCookie(new Request('http://nas.local/'), profileId, bearer);
  expect(plain).toMatch(/^dex-profile=[\w.-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
  expect(choiceCookie(new Request('https://dex.example/'), profileId, bearer)).toMatch(/; Secure$/);
  const request = new Request('http://nas.local/', { headers: { cookie: plain.split(';')[0]! } });
  expect(readChoice(request, bearer)).toBe(profileId);
});
