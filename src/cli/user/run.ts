import { text } from 'node:stream/consumers';
import { password } from '@/modules/accounts/contract';
import {
  addAccount,
  listAccounts,
  resetPassword,
  setRegistration,
  type AccountLine,
} from '@/modules/accounts/server';
import { closeDatabase } from '@/server/db';
import { AppError } from '@/shared/errors';
import type { NewPerson, Output } from './options';

export const add = withDatabase(async (email: string, { name, role, ...options }: NewPerson) => {
  const added = await addAccount({ email, name, role, password: await readPassword() });
  print(added, options, `Added ${describe(added)}.`);
});

export const list = withDatabase(async (options: Output) => {
  for await (const account of listAccounts()) print(account, options, describe(account));
});

export const resetPasswordOf = withDatabase(async (email: string, options: Output) => {
  const account = await resetPassword(email, await readPassword());
  print(account, options, `${account.email} has a new password, and every session of it has ended.`);
});

export const openRegistration = withDatabase(async (state: 'open' | 'closed') => {
  await setRegistration(state === 'open');
  console.log(`Registration is ${state}.`);
});

/** A connection that stays open would keep the command from ending, also after an error. */
function withDatabase<Args extends unknown[]>(work: (...args: Args) => Promise<void>) {
  return async (...args: Args) => {
    try {
      await work(...args);
    } finally {
      await closeDatabase();
    }
  };
}

async function readPassword(): Promise<string> {
  // `echo` ends the line; that end is not part of the password.
  const given = (await text(process.stdin)).replace(/\r?\n$/, '');
  const parsed = password.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', `This password cannot be used. ${parsed.error.issues[0]?.message ?? ''}`);
}

const describe = ({ email: address, name, role: held }: AccountLine) => `${address} (${name}, ${held})`;

function print(account: AccountLine, { json }: Output, sentence: string): void {
  console.log(json ? JSON.stringify(account) : sentence);
}
