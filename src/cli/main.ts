import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { buildCommand } from './build/command';
import { dbCommand } from './db/command';
import { demoCommand } from './demo/command';
import { doctorCommand } from './doctor/command';
import { explain } from './explain';
import { importCommand } from './import/command';
import { serveCommand } from './serve/command';
import { userCommand } from './user/command';

// A command says what it is called and takes. What it runs is loaded when it is called: `dex --help` need load nothing.
async function main(argv: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  await new Command('dex')
    .description('A streaming service that you own.')
    .showHelpAfterError('Run `dex --help` to see what there is.')
    .addCommand(serveCommand())
    .addCommand(buildCommand())
    .addCommand(importCommand())
    .addCommand(demoCommand())
    .addCommand(userCommand())
    .addCommand(dbCommand())
    .addCommand(doctorCommand())
    .parseAsync(argv);
}

main(process.argv).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
