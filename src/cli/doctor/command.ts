import { Command } from 'commander';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Look at this machine: what is fine, and what to do about what is not.')
    .option('--json', 'one JSON value per line')
    .action(async (options: { json?: true }) => (await import('./run')).runDoctor(options));
}
