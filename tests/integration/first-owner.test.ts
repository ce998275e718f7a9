import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, listAccounts } from '@/modules/accounts/server';
import { database } from '@/server/db';
import { enter, goodPassword, openTab, register, signIn } from '../support/site';

async function roles(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, role } of listAccounts()) found[name] = role;
  return found;
}

/** As it is stored, were the process to die right after the account was written. */
async function dieAfterRegistering(name: string): Promise<string> {
  await register(openTab(), `${name}@example.org`);
  const { orm } = await database();
  const stored = await orm.accounts.where({ email: `${name}@example.org` }).update({ role: 'candidate' });
  return stored!._id;
}

beforeEach(async () => {
  const { orm } = await database();
  for await (const { _id } of orm.accounts.all()) await orm.accounts.where({ _id }).delete();
  await orm.settings.where({ key: 'accounts.owner' }).delete();
});

describe('the server has exactly one first owner', () => {
  test('when it died before writing down who it is', async () => {
    await dieAfterRegistering('ada');
    const { orm } = await database();
    await orm.settings.where({ key: 'accounts.owner' }).delete();
    const tab = openTab();
    await signIn(tab, 'ada@example.org');
    expect(await (await tab.send('/api/account')).json()).toMatchObject({ role: 'owner' });
    await register(openTab(), 'bob@example.org');
    expect(await roles()).toEqual({ ada: 'owner', bob: 'viewer' });
  });

  test('when it died between writing that down and giving the role', async () => {
    const id = await dieAfterRegistering('ada');
    const { orm } = await database();
    expect((await orm.settings.where({ key: 'accounts.owner' }).first())?.value).toEqual({ accountId: id });
    await signIn(openTab(), 'ada@example.org');
    expect(await roles()).toEqual({ ada: 'owner' });
  });

  test('when it died twice, and both come back', async () => {
    await dieAfterRegistering('ada');
    await dieAfterRegistering('bob');
    await Promise.all([signIn(openTab(), 'bob@example.org'), signIn(openTab(), 'ada@example.org')]);
    expect(Object.values(await roles()).toSorted()).toEqual(['owner', 'viewer']);
  });

  test('when whoever runs it named one', async () => {
    await addAccount({ email: 'root@example.org', name: 'root', role: 'owner', password: goodPassword });
    await enter('ada@example.org');
    expect(await roles()).toEqual({ root: 'owner', ada: 'viewer' });
  });

  test('who is the first to register, also after accounts were made for others', async () => {
    await addAccount({ email: 'guest@example.org', name: 'guest', role: 'viewer', password: goodPassword });
    await enter('ada@example.org');
    expect(await roles()).toEqual({ guest: 'viewer', ada: 'owner' });
  });
});
