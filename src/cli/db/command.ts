import { Command } from 'commander';

export function dbCommand(): Command {
  const prepare = new Command('prepare')
    .description(
      'Make or update collections and indexes, as every start does; for pages that run where this cannot',
    )
    .option('--json', 'one JSON value')
    .action(async (options: { json?: true }) => (await import('./run')).prepareDatabase(options));
  return new Command('db').description('The database that DATABASE_URL names').addCommand(prepare);
}
