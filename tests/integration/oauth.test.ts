import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BrowserTab } from '../support/browser-tab';
import { startGithub } from '../support/github-server';
import { startGoogle } from '../support/google-server';

const client = { id: 'dex-of-the-tests', secret: 'a-secret-between-two-servers' };
type Person = { id: number; name: string; email: string | null; isVerified?: boolean };

const [github, google] = await Promise.all([startGithub(client), startGoogle(client.id)]);

Object.assign(process.env, {
  GITHUB_ID: client.id,
  GITHUB_SECRET: client.secret,
  GITHUB_AUTHORIZE_URL: `${github.url}/login/oauth/authorize`,
  GITHUB_TOKEN_URL: `${github.url}/login/oauth/access_token`,
  GITHUB_API_URL: github.url,
  GOOGLE_CLIENT_ID: client.id,
  GOOGLE_CLIENT_SECRET: client.secret,
  GOOGLE_ISSUER: google.url,
});

// Only now: the environment is read once, when the first of these is loaded.
const { database } = await import('@/server/db');
const { enter, openTab, signIn, siteUrl } = await import('../support/site');

/** Who is signed in at the provider and says yes; null says no. */
const providers = {
  github: (person: Person | null) => {
    const { email = null, isVerified = true } = person ?? {};
    const emails = email === null ? null : [{ email, primary: true, verified: isVerified }];
    github.becomes(person && { id: person.id, login: person.name.toLowerCase(), name: person.name, emails });
  },
  google: (person: Person | null) => {
    const { email = null, isVerified = true } = person ?? {};
    const mail = email === null ? {} : { email, email_verified: isVerified };
    google.becomes(person && { sub: String(person.id), name: person.name, ...mail });
  },
};

beforeAll(() => enter('owner@example.org'));
afterAll(() => Promise.all([github.stop(), google.stop()]));

/** Presses the provider's button; answers where at the provider the browser is sent. */
async function begin(tab: BrowserTab, provider: string, callbackUrl = '/browse'): Promise<string> {
  const { csrfToken } = (await (await tab.send('/api/auth/csrf')).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl, json: 'true' };
  const answer = await tab.send(`/api/auth/signin/${provider}`, { method: 'POST', form });
  return ((await answer.json()) as { url: string }).url;
}

/** The whole way: the button, the provider, the way back. Answers the page that the person then sees. */
async function through(tab: BrowserTab, provider: string): Promise<string> {
  const end = await tab.follow(await begin(tab, provider), '/auth');
  const error = end.searchParams.get('error');
  return error ? `${end.pathname}?error=${error}` : `${end.pathname}${end.search}`;
}

const errorOf = (page: URL) => page.searchParams.get('error');

const me = async (tab: BrowserTab) => {
  const response = await tab.send('/api/account');
  return response.ok
    ? ((await response.json()) as { id: string; email: string; providers: string[]; hasPassword: boolean })
    : null;
};

async function openRegistration(): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key: 'accounts.registration' }).delete();
}

test('/auth knows which buttons to show', async () => {
  expect(await (await openTab().send('/api/account/options')).json()).toMatchObject({
    providers: ['github', 'google'],
  });
});

describe.each(['github', 'google'] as const)('%s', (name) => {
  const at = providers[name];
  const mail = (who: string) => `${who}.${name}@example.org`;

  test('lets somebody new in, and the same account again next time', async () => {
    at({ id: 1, name: 'New', email: mail('New') });
    const tab = openTab();
    expect(await through(tab, name)).toBe('/browse');
    const account = await me(tab);
    expect(account).toMatchObject({ email: mail('new'), providers: [name], hasPassword: false });
    const later = openTab();
    at({ id: 1, name: 'New', email: mail('changed-there') });
    expect(await through(later, name)).toBe('/browse');
    expect(await me(later)).toEqual(account);
  });

  test('explains a denied consent', async () => {
    at(null);
    const tab = openTab();
    expect(await through(tab, name)).toBe('/auth?error=OAuthDenied');
    expect(await me(tab)).toBeNull();
  });

  test('remembers after a failure where one wanted to go', async () => {
    at(null);
    const tab = openTab();
    const page = await tab.follow(await begin(tab, name, '/watch/7?from=rows'), '/auth');
    expect(page.searchParams.get('next')).toBe('/watch/7?from=rows');
  });

  test('refuses an answer that this browser did not ask for', async () => {
    at({ id: 2, name: 'Mallory', email: mail('mallory') });
    const mallory = openTab();
    const callback = await mallory.follow(await begin(mallory, name), `/api/auth/callback/${name}`);
    const victim = openTab();
    expect(errorOf(await victim.follow(callback.href, '/auth'))).toBe('OAuthCallback');
    await begin(victim, name);
    expect(errorOf(await victim.follow(callback.href, '/auth'))).toBe('OAuthCallback');
    expect(await me(victim)).toBeNull();
  });

  test('refuses a changed state', async () => {
    at({ id: 3, name: 'State', email: mail('state') });
    const tab = openTab();
    const callback = await tab.follow(await begin(tab, name), `/api/auth/callback/${name}`);
    callback.searchParams.set('state', 'something else');
    expect(errorOf(await tab.follow(callback.href, '/auth'))).toBe('OAuthCallback');
    expect(await me(tab)).toBeNull();
  });

  test('never enters an account whose e-mail was not verified here', async () => {
    const owner = await enter(mail('taken'));
    at({ id: 4, name: 'Taken', email: mail('taken') });
    const tab = openTab();
    expect(await through(tab, name)).toBe('/auth?error=OAuthAccountNotLinked');
    expect(await me(tab)).toBeNull();
    expect(await me(owner)).toMatchObject({ providers: [] });
    expect((await signIn(openTab(), mail('taken'))).status).toBe(200);
  });

  test('never enters an account by an e-mail that the provider has not verified', async () => {
    await enter(mail('careful'));
    const { orm } = await database();
    await orm.accounts.where({ email: mail('careful') }).update({ emailVerifiedAt: new Date() });
    at({ id: 5, name: 'Careful', email: mail('careful'), isVerified: false });
    expect(await through(openTab(), name)).toBe('/auth?error=OAuthAccountNotLinked');
  });

  test('joins an account when both sides have verified the e-mail', async () => {
    const tab = await enter(mail('both'));
    const { orm } = await database();
    await orm.accounts.where({ email: mail('both') }).update({ emailVerifiedAt: new Date() });
    at({ id: 6, name: 'Both', email: mail('Both') });
    const other = openTab();
    expect(await through(other, name)).toBe('/browse');
    expect(await me(other)).toEqual({ ...(await me(tab)), providers: [name], hasPassword: true });
  });

  test('asks for an e-mail when it is told none', async () => {
    at({ id: 7, name: 'Nomail', email: null });
    expect(await through(openTab(), name)).toBe('/auth?error=OAuthNoEmail');
  });

  test('lets nobody new in when registration is closed', async () => {
    onTestFinished(openRegistration);
    const { orm } = await database();
    await orm.settings.create({ key: 'accounts.registration', value: { isOpen: false } });
    at({ id: 8, name: 'Late', email: mail('late') });
    expect(await through(openTab(), name)).toBe('/auth?error=RegistrationClosed');
    at({ id: 1, name: 'New', email: mail('new') });
    expect(await through(openTab(), name)).toBe('/browse');
  });

  test('makes one account of two tabs that come back at once', async () => {
    at({ id: 9, name: 'Double', email: mail('double') });
    const tabs = [openTab(), openTab()] as const;
    expect(await Promise.all(tabs.map((tab) => through(tab, name)))).toEqual(['/browse', '/browse']);
    expect(await me(tabs[0])).toEqual(await me(tabs[1]));
  });

  test('asks only for who somebody is, with state and PKCE, and comes back to this very address', async () => {
    const url = new URL(await begin(openTab(), name));
    expect(url.searchParams.get('redirect_uri')).toBe(`${siteUrl}/api/auth/callback/${name}`);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('state')).toBeTruthy();
    expect(['read:user user:email', 'openid email profile']).toContain(url.searchParams.get('scope'));
  });
});

test('one person may come by both doors', async () => {
  const person = { id: 90, name: 'Ambi', email: 'ambi@example.org' };
  const [first, second] = [openTab(), openTab()];
  providers.google(person);
  await through(first, 'google');
  providers.github(person);
  await through(second, 'github');
  expect((await me(second))?.id).toBe((await me(first))?.id);
  expect((await me(second))?.providers).toEqual(['google', 'github']);
});

test('nothing of a provider is kept but who it is: no token, no picture', async () => {
  const { orm } = await database();
  const identities = await orm.identities.where({ provider: 'github' }).all();
  for (const identity of identities) {
    expect(Object.keys(identity).toSorted()).toEqual([
      '_id',
      'accountId',
      'createdAt',
      'provider',
      'providerAccountId',
    ]);
  }
});
