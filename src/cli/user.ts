import { text } from 'node:stream/consumers';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { accountName, email, password, role, type Role } from '@/modules/accounts/contract';
import {
  addAccount,
  listAccounts,
  resetPassword,
  setRegistration,
  type AccountLine,
} from '@/modules/accounts/server';
import { closeDatabase } from '@/server/db';
import { AppError } from '@/shared/errors';

type Output = { json?: true };

/** `dex user`: accounts, for whoever runs the server. Works while Dex is serving. */
export function userCommand(): Command {
  return new Command('user')
    .description('Accounts: add, list, reset a password, say who may register.')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(resetPasswordCommand())
    .addCommand(registrationCommand());
}

function addCommand(): Command {
  return new Command('add')
    .description('Add an account. The password is read from standard input.')
    .argument('<email>', 'the e-mail to sign in with', checked(email))
    .requiredOption('--name <name>', 'the name of the person', checked(accountName))
    .addOption(new Option('--role <role>', 'what the account may do').choices(role.options).default('viewer'))
    .requiredOption('--password-stdin', 'read the password from standard input')
    .option('--json', 'answer as JSON')
    .action(
      withDatabase(async (address: string, options: Output & { name: string; role: Role }) => {
        const person = { email: address, name: options.name, role: options.role };
        const added = await addAccount({ ...person, password: await readPassword() });
        print(added, options, `Added ${describe(added)}.`);
      }),
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('List every account, the oldest first.')
    .option('--json', 'one JSON value per line')
    .action(
      withDatabase(async (options: Output) => {
        for await (const account of listAccounts()) print(account, options, describe(account));
      }),
    );
}

function resetPasswordCommand(): Command {
  return new Command('reset-password')
    .description('Set a new password and end every session of the account.')
    .argument('<email>', 'the e-mail of the account', checked(email))
    .requiredOption('--password-stdin', 'read the new password from standard input')
    .option('--json', 'answer as JSON')
    .action(
      withDatabase(async (address: string, options: Output) => {
        const account = await resetPassword(address, await readPassword());
        print(account, options, `${account.email} has a new password, and every session of it has ended.`);
      }),
    );
}

function registrationCommand(): Command {
  return new Command('registration')
    .description('Let everybody who reaches Dex make an account, as at first, or nobody.')
    .addArgument(new Argument('<state>').choices(['open', 'closed']))
    .action(
      withDatabase(async (state: 'open' | 'closed') => {
        await setRegistration(state === 'open');
        console.log(`Registration is ${state}.`);
      }),
    );
}

/** A connection that stays open would keep the command from ending, also after an error. */
const withDatabase =
  <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
  async (...args: Args) => {
    try {
      await work(...args);
    } finally {
      await closeDatabase();
    }
  };

/** Commander shows the sentence beside the argument that it is about. */
const checked = (schema: z.ZodType<string>) => (given: string) => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(parsed.error.issues.map((issue) => issue.message).join(' '));
};

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
