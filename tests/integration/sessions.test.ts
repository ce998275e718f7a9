import { createCipheriv, hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { decode, encode } from 'next-auth/jwt';
import { deriveKey } from '@/server/secrets';
import { enter, goodPassword, openTab, signIn, siteUrl } from '../support/site';
import type { BrowserTab } from '../support/browser-tab';

const cookieName = 'next-auth.session-token';
const secret = () => deriveKey('session').toString('base64url');
const isIn = async (tab: BrowserTab) => (await tab.send('/api/account')).status === 200;

beforeAll(() => enter('owner@example.org'));

/** Every claim is right, but its key has to be computed in many rounds, as many as the sender likes (RFC 7518 §4.8). */
function slowToken(claims: object): string {
  const alg = 'PBES2-HS512+A256KW';
  const [salt, contentKey, iv] = [randomBytes(16), randomBytes(32), randomBytes(12)];
  const header = { alg, enc: 'A256GCM', p2c: 10_000, p2s: salt.toString('base64url') };
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  const ours = Buffer.from(hkdfSync('sha256', secret(), '', 'NextAuth.js Generated Encryption Key', 32));
  const wrapping = pbkdf2Sync(ours, Buffer.concat([Buffer.from(`${alg}\0`), salt]), header.p2c, 32, 'sha512');
  const wrapped = createCipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6)).update(contentKey);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv).setAAD(Buffer.from(protectedHeader));
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  const parts = [wrapped, iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [protectedHeader, ...parts].join('.');
}

describe('a session', () => {
  test('says who, as what and which version, and nothing personal', async () => {
    const tab = await enter('claims@example.org');
    const payload = await decode({ token: tab.cookie(cookieName)!, secret: secret() });
    expect(Object.keys(payload ?? {}).toSorted()).toEqual([
      'exp',
      'iat',
      'jti',
      'role',
      'sessionVersion',
      'sub',
    ]);
    expect(payload).toMatchObject({ role: 'viewer', sessionVersion: 1 });
  });

  test('ends in every browser at once', async () => {
    const [tv, phone] = [await enter('roamer@example.org'), openTab()];
    await signIn(phone, 'roamer@example.org');
    expect([await isIn(tv), await isIn(phone)]).toEqual([true, true]);
    expect((await phone.send('/api/account/sessions', { method: 'DELETE' })).status).toBe(204);
    expect([await isIn(tv), await isIn(phone)]).toEqual([false, false]);
  });

  test('that was ended does not come back by asking NextAuth for it', async () => {
    const tab = await enter('revived@example.org');
    const stolen = tab.cookie(cookieName)!;
    await tab.send('/api/account/sessions', { method: 'DELETE' });
    tab.setCookie(cookieName, stolen);
    expect(await (await tab.send('/api/auth/session')).json()).toEqual({});
    expect(tab.cookie(cookieName)).toBeUndefined();
  });

  test('ends here and only here by signing out', async () => {
    const [tv, phone] = [await enter('leaver@example.org'), openTab()];
    await signIn(phone, 'leaver@example.org');
    const { csrfToken } = (await (await phone.send('/api/auth/csrf')).json()) as { csrfToken: string };
    await phone.send('/api/auth/signout', { method: 'POST', form: { csrfToken, json: 'true' } });
    expect([await isIn(tv), await isIn(phone)]).toEqual([true, false]);
  });

  test('is found also when a browser holds it in pieces', async () => {
    const tab = await enter('pieces@example.org');
    const token = tab.cookie(cookieName)!;
    const other = openTab();
    other.setCookie(`${cookieName}.0`, token.slice(0, 50));
    other.setCookie(`${cookieName}.1`, token.slice(50));
    expect(await isIn(other)).toBe(true);
  });

  test.each([
    ['that is not a token', () => Promise.resolve('nonsense')],
    [
      'made with another secret',
      () => encode({ token: { sub: 'a'.repeat(24), role: 'owner', sessionVersion: 1 }, secret: 'x' }),
    ],
    [
      'of an account that does not exist',
      () => encode({ token: { sub: 'a'.repeat(24), role: 'owner', sessionVersion: 1 }, secret: secret() }),
    ],
    [
      'that has expired',
      () =>
        encode({
          token: { sub: 'a'.repeat(24), role: 'owner', sessionVersion: 1 },
          secret: secret(),
          maxAge: -60,
        }),
    ],
    ['without a version', () => encode({ token: { sub: 'a'.repeat(24), role: 'owner' }, secret: secret() })],
  ])('%s lets nobody in', async (_title, forge) => {
    const tab = openTab();
    tab.setCookie(cookieName, await forge());
    expect(await isIn(tab)).toBe(false);
  });
});

test('a token that is expensive to open is not opened, however right it is', async () => {
  const tab = await enter('patient@example.org');
  const claims = await decode({ token: tab.cookie(cookieName)!, secret: secret() });
  const slow = slowToken(claims!);
  expect(await decode({ token: slow, secret: secret() })).toMatchObject({ sub: claims!.sub });

  const forger = openTab();
  forger.setCookie(cookieName, slow);
  expect(await isIn(forger)).toBe(false);
  expect(await (await forger.send('/api/auth/session')).json()).toEqual({});
});

describe('changing the password', () => {
  const change = (tab: BrowserTab, currentPassword: string) =>
    tab.send('/api/account/password', {
      method: 'PUT',
      json: { currentPassword, newPassword: 'an even better password' },
    });

  test('ends every other session, while this browser goes on, with its profile', async () => {
    const [tv, phone] = [await enter('changer@example.org'), openTab()];
    await signIn(phone, 'changer@example.org');
    const made = await phone.send('/api/profiles', { method: 'POST', json: { name: 'Kim', avatar: 'fox' } });
    const { id } = (await made.json()) as { id: string };
    await phone.send('/api/profiles/current', { method: 'PUT', json: { profileId: id } });

    expect((await change(phone, goodPassword)).status).toBe(204);
    expect([await isIn(tv), await isIn(phone)]).toEqual([false, true]);
    expect(await (await phone.send('/api/profiles')).json()).toMatchObject({ currentId: id });
    expect((await signIn(openTab(), 'changer@example.org')).status).toBe(401);
    expect((await signIn(openTab(), 'changer@example.org', 'an even better password')).status).toBe(200);
  });

  test('needs the current one, and cannot be guessed', async () => {
    const tab = await enter('guessed@example.org');
    for (let guess = 0; guess < 10; guess += 1)
      expect((await change(tab, `guess ${guess}`)).status).toBe(403);
    expect((await change(tab, goodPassword)).status).toBe(429);
    expect(await isIn(tab)).toBe(true);
  });
});

test('the name of an account can be changed', async () => {
  const tab = await enter('renamed@example.org');
  const answer = await tab.send('/api/account', { method: 'PATCH', json: { name: ' Renamed ' } });
  expect(await answer.json()).toMatchObject({ name: 'Renamed', email: 'renamed@example.org' });
});

describe('cookies', () => {
  const cookiesOf = async (site: string, headers = {}) => {
    const tab = openTab(undefined, site);
    await tab.send('/api/account', {
      method: 'POST',
      json: { email: `${Math.random()}@example.org`, password: goodPassword, name: 'A' },
      headers,
    });
    return (await tab.send('/api/auth/csrf', { headers })).headers.getSetCookie();
  };

  test('are hidden from scripts and other sites', async () => {
    for (const cookie of await cookiesOf(siteUrl)) {
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Lax/i);
      expect(cookie).not.toMatch(/Secure/);
    }
  });

  test('are kept to https, under names that only https can set', async () => {
    const cookies = await cookiesOf('https://dex.test');
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/^__(Secure|Host)-.*; Secure/);
  });

  test('of http are worth nothing on https', async () => {
    const plain = await enter('mixed@example.org');
    const secure = await enter('mixed2@example.org', undefined, 'https://dex.test');
    expect(secure.cookie(`__Secure-${cookieName}`)).toBeDefined();
    expect(await isIn(secure)).toBe(true);
    const confused = openTab(undefined, 'https://dex.test');
    confused.setCookie(cookieName, plain.cookie(cookieName)!);
    expect(await isIn(confused)).toBe(false);
  });
});

test('NextAuth offers neither its pages nor a way for strangers to write to the log', async () => {
  const tab = openTab();
  expect((await tab.send('/api/auth/_log', { method: 'POST', form: { level: 'error' } })).status).toBe(404);
  expect((await tab.send('/api/auth/signout')).status).toBe(404);
  expect((await tab.follow('/api/auth/signin', '/auth')).pathname).toBe('/auth');
});

test('reads no more of a sign-in than a sign-in can be', async () => {
  const form = { email: 'owner@example.org', password: 'x'.repeat(1_000_000) };
  expect((await openTab().send('/api/auth/callback/credentials', { method: 'POST', form })).status).toBe(413);
});

test('after signing in, nobody is led to another site', async () => {
  const tab = openTab();
  const { csrfToken } = (await (await tab.send('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, email: 'owner@example.org', password: goodPassword, json: 'true' };
  for (const callbackUrl of ['https://evil.example/', '//evil.example/x', 'https://dex.test.evil.example']) {
    const answer = await tab.send('/api/auth/callback/credentials', {
      method: 'POST',
      form: { ...form, callbackUrl },
    });
    expect(new URL(((await answer.json()) as { url: string }).url).origin).toBe(siteUrl);
  }
});
