import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { accountName, email, role } from '@/modules/accounts/contract';
import type { NewPerson, Output } from './options';

const run = () => import('./run');

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
    .action(async (address: string, person: NewPerson) => (await run()).add(address, person));
}

function listCommand(): Command {
  return new Command('list')
    .description('List every account, the oldest first.')
    .option('--json', 'one JSON value per line')
    .action(async (options: Output) => (await run()).list(options));
}

function resetPasswordCommand(): Command {
  return new Command('reset-password')
    .description('Set a new password and end every session of the account.')
    .argument('<email>', 'the e-mail of the account', checked(email))
    .requiredOption('--password-stdin', 'read the new password from standard input')
    .option('--json', 'answer as JSON')
    .action(async (address: string, options: Output) => (await run()).resetPasswordOf(address, options));
}

function registrationCommand(): Command {
  return new Command('registration')
    .description('Let everybody who reaches Dex make an account, as at first, or nobody.')
    .addArgument(new Argument('<state>').choices(['open', 'closed']))
    .action(async (state: 'open' | 'closed') => (await run()).openRegistration(state));
}

/** Commander shows the sentence beside the argument that it is about. */
const checked = (schema: z.ZodType<string>) => (given: string) => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(parsed.error.issues.map((issue) => issue.message).join(' '));
};
