import { Command } from 'commander';
import { closeDatabase, database } from '@/server/db';
import { env } from '@/server/env';

type Options = { json?: true };

export function dbCommand(): Command {
  const prepare = new Command('prepare')
    .description(
      'Make or update collections and indexes, as every start does; for pages that run where this cannot',
    )
    .option('--json', 'one JSON value')
    .action(prepareDatabase);
  return new Command('db').description('The database that DATABASE_URL names').addCommand(prepare);
}

/** Opening it is what prepares it. Running this again changes nothing. */
async function prepareDatabase({ json }: Options): Promise<void> {
  try {
    await database();
    const engine = env().DATABASE_URL?.startsWith('mongodb') ? 'mongodb' : 'embedded';
    console.log(json ? JSON.stringify({ state: 'prepared', engine }) : 'The database is ready.');
  } finally {
    await closeDatabase();
  }
}
