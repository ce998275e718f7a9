import { beforeAll, describe, expect, test } from 'vitest';
import { listAccounts, readSession } from '@/modules/accounts/server';
import { database } from '@/server/db';
import { enter, goodPassword, openTab, register, signIn, siteUrl } from '../support/site';

type Problem = { code: string; detail: string; fields?: Record<string, string> };

const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as Problem),
});

async function auditOf(action: string) {
  const { orm } = await database();
  return orm.auditEntries.where({ action }).all();
}

describe('the first account', () => {
  test('is the owner, also when eight people register at the same moment', async () => {
    const options = () => openTab().send('/api/account/options');
    expect(await (await options()).json()).toEqual({
      providers: [],
      isFirstAccount: true,
      isRegistrationOpen: true,
    });

    const people = Array.from({ length: 8 }, (_, n) => `first${n}@example.org`);
    const answers = await Promise.all(people.map((email) => register(openTab(), email)));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));

    const roles: string[] = [];
    for await (const account of listAccounts()) roles.push(account.role);
    expect(roles.toSorted()).toEqual(['owner', ...people.slice(1).map(() => 'viewer')]);
    expect(await (await options()).json()).toMatchObject({ isFirstAccount: false });
  });
});

describe('registering', () => {
  test('gives an account that can sign in, whatever the case of the e-mail', async () => {
    const tab = await enter('Ada@Example.org');
    expect(await (await tab.send('/api/account')).json()).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
      email: 'ada@example.org',
      name: 'Ada',
      role: 'viewer',
      hasPassword: true,
      providers: [],
    });
    expect((await signIn(openTab(), ' ADA@example.ORG ')).status).toBe(200);
  });

  test('takes an e-mail once, also on a double click', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => register(openTab(), 'twice@example.org')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await problem(await register(openTab(), 'twice@example.org'))).toMatchObject({
      code: 'conflict',
      fields: { email: expect.any(String) as string },
    });
  });

  test.each([
    ['no e-mail', { email: 'ada', password: goodPassword, name: 'Ada' }, 'email'],
    ['a short password', { email: 'b@example.org', password: 'short', name: 'Ada' }, 'password'],
    ['no name', { email: 'b@example.org', password: goodPassword, name: ' ' }, 'name'],
  ])('says which field is wrong: %s', async (_title, json, field) => {
    const answer = await problem(await openTab().send('/api/account', { method: 'POST', json }));
    expect(answer).toMatchObject({ status: 422, code: 'invalid' });
    expect(Object.keys(answer.fields ?? {})).toEqual([field]);
  });

  test('can be closed by the owner', async () => {
    const { orm } = await database();
    await orm.settings.create({ key: 'accounts.registration', value: { isOpen: false } });
    expect(await problem(await register(openTab(), 'late@example.org'))).toMatchObject({ status: 403 });
    await orm.settings.where({ key: 'accounts.registration' }).delete();
    expect((await register(openTab(), 'late@example.org')).status).toBe(200);
  });

  test('is written down for the owner', async () => {
    const entries = await auditOf('account.registered');
    expect(entries.length).toBeGreaterThan(5);
    expect(JSON.stringify(entries)).not.toContain('argon2');
  });
});

describe('signing in', () => {
  beforeAll(async () => {
    await register(openTab(), 'grace@example.org');
  });

  test('answers a wrong password and an unknown e-mail word for word the same', async () => {
    const answers = await Promise.all(
      ['grace@example.org', 'nobody@example.org', 'not an address'].map(async (email) => {
        const response = await signIn(openTab('192.0.2.20'), email, 'wrong wrong wrong');
        return {
          status: response.status,
          body: await response.text(),
          cookies: response.headers.getSetCookie(),
        };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.body).toBe(
      JSON.stringify({ url: `${siteUrl}/auth?error=CredentialsSignin`, code: 'CredentialsSignin' }),
    );
  });

  test('stops guessing after ten wrong passwords, before the next one is even looked at', async () => {
    const guesser = '198.51.100.7';
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await signIn(openTab(guesser), 'grace@example.org', `guess number ${guess}`)).status).toBe(401);
    }
    const refused = await signIn(openTab(guesser), 'grace@example.org', goodPassword);
    expect(refused.status).toBe(429);
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(800);
    expect(retryAfter).toBeLessThanOrEqual(900);
    expect(await refused.json()).toMatchObject({ code: 'TooManyAttempts' });
    expect(await auditOf('attempts.refused')).toHaveLength(1);
  });

  test('does not lock anybody out from elsewhere', async () => {
    expect((await signIn(openTab('203.0.113.9'), 'grace@example.org')).status).toBe(200);
  });

  test('never counts what was right', async () => {
    for (let time = 0; time < 15; time += 1) {
      expect((await signIn(openTab('203.0.113.10'), 'grace@example.org')).status).toBe(200);
    }
  });

  test('turns a flood away at once instead of hashing it, and goes on serving', async () => {
    const flood = await Promise.all(
      Array.from({ length: 150 }, (_, n) => signIn(openTab(`10.0.${n}.1`), `flood${n}@example.org`)),
    );
    const busy = flood.filter(({ status }) => status === 503);
    expect(flood.filter(({ status }) => status === 401).length + busy.length).toBe(150);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]?.headers.get('retry-after')).toBe('2');
    expect(await busy[0]?.json()).toMatchObject({ code: 'Busy' });
    expect((await signIn(openTab('203.0.113.11'), 'grace@example.org')).status).toBe(200);
  });

  test('asks for its own form first: another site cannot sign somebody in', async () => {
    const form = { csrfToken: 'made up', email: 'grace@example.org', password: goodPassword, json: 'true' };
    const answer = await openTab().send('/api/auth/callback/credentials', { method: 'POST', form });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie().join()).not.toContain('session-token');
  });
});

describe('an account made by whoever runs the server', () => {
  test('has the role it was given', async () => {
    const { addAccount } = await import('@/modules/accounts/server');
    const person = {
      email: 'editor@example.org',
      name: 'Ed',
      role: 'editor' as const,
      password: goodPassword,
    };
    expect(await addAccount(person)).toMatchObject({ role: 'editor', hasPassword: true, providers: [] });
    await expect(addAccount(person)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('gets in with the new password only after a reset, and old sessions end', async () => {
    const { resetPassword } = await import('@/modules/accounts/server');
    const tab = await enter('forgetful@example.org');
    await resetPassword('forgetful@example.org', 'another good password');
    expect((await tab.send('/api/account')).status).toBe(401);
    expect((await signIn(openTab(), 'forgetful@example.org')).status).toBe(401);
    expect((await signIn(openTab(), 'forgetful@example.org', 'another good password')).status).toBe(200);
    await expect(resetPassword('nobody@example.org', goodPassword)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

test('a request without a session is nobody', async () => {
  expect(await readSession(new Request(`${siteUrl}/`))).toBeNull();
  expect(await problem(await openTab().send('/api/account'))).toMatchObject({
    status: 401,
    code: 'unauthenticated',
  });
});
