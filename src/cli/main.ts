import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { explain } from './explain';

// Each command is loaded only when it is called: `dex user list` need not load a web server.
const commands = {
  serve: async () => (await import('./serve/command')).serveCommand(),
  build: async () => (await import('./build/command')).buildCommand(),
  import: async () => (await import('./import')).importCommand(),
  demo: async () => (await import('./demo')).demoCommand(),
  user: async () => (await import('./user')).userCommand(),
  db: async () => (await import('./db')).dbCommand(),
  doctor: async () => (await import('./doctor/command')).doctorCommand(),
} satisfies Record<string, () => Promise<Command>>;

async function main(argv: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const program = new Command('dex')
    .description('A streaming service that you own.')
    .showHelpAfterError('Run `dex --help` to see what there is.');
  const wanted = Object.entries(commands).filter(([name]) => name === argv[2]);
  const listed = wanted.length > 0 ? wanted : Object.entries(commands);
  for (const [, load] of listed) program.addCommand(await load());
  await program.parseAsync(argv);
}

main(process.argv).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
