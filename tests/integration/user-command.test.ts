import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { goodPassword, openTab, signIn } from '../support/site';

const bin = path.resolve(import.meta.dirname, '../../bin/dex.mjs');

type Ended = { code: number; out: string; err: string };

/** A process of its own on the same data folder: the command works while Dex is serving. */
function dex(args: string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, NODE_OPTIONS: '' } };
    const child = execFile(process.execPath, [bin, 'user', ...args], options, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
    child.stdin?.end(input);
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('dex user', () => {
  test('adds an account that can sign in, lists it, and gives it a new password', async () => {
    const add = (email: string, role: string) =>
      dex(['add', email, '--name', 'Ada', '--role', role, '--password-stdin', '--json'], `${goodPassword}\n`);
    const added = await add('Ada@example.org', 'owner');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(lines(added.out)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
        email: 'ada@example.org',
        name: 'Ada',
        role: 'owner',
        hasPassword: true,
        providers: [],
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
    ]);
    expect((await signIn(openTab(), 'ada@example.org')).status).toBe(200);

    const again = await add('ada@example.org', 'viewer');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toBe('There is an account with this e-mail already. Sign in instead.\n');

    expect(lines((await dex(['list', '--json'])).out)).toHaveLength(1);
    expect((await dex(['list'])).out).toBe('ada@example.org (Ada, owner)\n');

    const tab = openTab();
    await signIn(tab, 'ada@example.org');
    const reset = await dex(['reset-password', 'ada@example.org', '--password-stdin'], 'a new good password');
    expect(reset.code).toBe(0);
    expect((await tab.send('/api/account')).status).toBe(401);
    expect((await signIn(openTab(), 'ada@example.org', 'a new good password')).status).toBe(200);
  });

  test('closes registration to strangers, and opens it again', async () => {
    const register = (email: string) =>
      openTab().send('/api/account', { method: 'POST', json: { email, password: goodPassword, name: 'A' } });
    expect((await register('first@example.org')).status).toBe(200);

    expect(await dex(['registration', 'closed'])).toMatchObject({
      code: 0,
      out: 'Registration is closed.\n',
    });
    expect((await register('stranger@example.org')).status).toBe(403);
    const options = (await (await openTab().send('/api/account/options')).json()) as object;
    expect(options).toMatchObject({ isRegistrationOpen: false });

    expect((await dex(['registration', 'open'])).code).toBe(0);
    expect((await register('guest@example.org')).status).toBe(200);
  });

  test.each([
    ['no password option', ['add', 'b@example.org', '--name', 'B'], /--password-stdin/],
    ['no e-mail address', ['add', 'b', '--name', 'B', '--password-stdin'], /Enter an e-mail address/],
    [
      'an unknown role',
      ['add', 'b@example.org', '--name', 'B', '--role', 'king', '--password-stdin'],
      /owner, editor, viewer/,
    ],
    [
      'a short password',
      ['add', 'b@example.org', '--name', 'B', '--password-stdin'],
      /at least 10 characters/,
    ],
    [
      'an account that is not there',
      ['reset-password', 'b@example.org', '--password-stdin'],
      /^No account has the e-mail b@/,
    ],
  ])('says what is wrong: %s', async (_title, args, sentence) => {
    const ended = await dex(args, args[0] === 'add' ? 'short' : goodPassword);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(sentence);
    expect(ended.err).not.toMatch(/\n\s+at /);
  });
});
