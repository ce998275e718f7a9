import { beforeAll, expect, test } from 'vitest';
import { table } from '@/app/api/_route/table';
import { database } from '@/server/db';
import { secrets } from '@/server/secrets';
import type { BrowserTab } from '../support/browser-tab';
import { enter, openTab } from '../support/site';

const email = 'everything@example.org';
let tab: BrowserTab;
let ids: Record<string, string>;
let forbidden: string[];

beforeAll(async () => {
  tab = await enter(email);
  const made = await tab.send('/api/profiles', { method: 'POST', json: { name: 'Kim', avatar: 'fox' } });
  const { id: profileId } = (await made.json()) as { id: string };
  await tab.send('/api/profiles/current', { method: 'PUT', json: { profileId } });
  const { orm } = await database();
  const account = await orm.accounts.where({ email }).first();
  await orm.identities.create({ accountId: account!._id, provider: 'github', providerAccountId: 'gh-4711' });
  ids = { profileId };
  forbidden = [
    account!.passwordHash!,
    'argon2',
    'passwordHash',
    'sessionVersion',
    'providerAccountId',
    'gh-4711',
    ...Object.values(secrets()),
    tab.cookie('next-auth.session-token')!,
    tab.cookie('dex-profile')!,
  ];
});

const addressOf = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'a'.repeat(24));

/** The one that would end the session goes last. */
const endpoints = table
  .map(({ endpoint }) => ({ method: endpoint.method, path: endpoint.path }))
  .toSorted((a, b) => Number(a.path === '/api/account/sessions') - Number(b.path === '/api/account/sessions'))
  .filter(({ method, path }) => !(method === 'DELETE' && path.includes('{profileId}')));

const bodies: Record<string, unknown> = {
  'POST /api/account': { email, password: 'correct horse battery', name: 'Again' },
  'PATCH /api/account': { name: 'Everything' },
  'PUT /api/account/password': { currentPassword: 'wrong', newPassword: 'correct horse battery' },
  'POST /api/profiles': { name: 'Another', avatar: 'owl' },
  'PATCH /api/profiles/{profileId}': { name: 'Kit' },
};

test.each(endpoints)(
  '$method $path answers without a hash, a token or a secret',
  async ({ method, path }) => {
    const json = bodies[`${method} ${path}`] ?? (path.endsWith('/current') ? ids : {});
    const withBody = method === 'GET' ? {} : { method, json };
    for (const caller of [tab, openTab()]) {
      const response = await caller.send(`${addressOf(path)}?q=a&titleId=${'a'.repeat(24)}`, withBody);
      const answer = await response.text();
      for (const secret of forbidden) expect(answer).not.toContain(secret);
      expect(answer).not.toMatch(/\n\s+at .+:\d+:\d+/);
    }
  },
);

test.each(['session', 'providers', 'csrf', 'error?error=x', 'callback/github?code=1&state=2'])(
  '/api/auth/%s answers without a hash, a token or a secret',
  async (path) => {
    const again = await enter(`${path.replace(/\W/g, '')}@example.org`);
    const token = again.cookie('next-auth.session-token')!;
    const answer = await (await again.send(`/api/auth/${path}`)).text();
    for (const secret of [...forbidden, token]) expect(answer).not.toContain(secret);
  },
);
