import { Command } from 'commander';
import type { DemoOptions } from './options';

export function demoCommand(): Command {
  return new Command('demo')
    .description('Make the demo library: short films and a series, drawn and rendered on this machine')
    .option('--remove', 'remove it again, with its files; Dex will not make it by itself after that')
    .option('--json', 'one JSON value per line: each piece as it is imported, then the outcome')
    .action(async (options: DemoOptions) => (await import('./run')).runDemo(options));
}
