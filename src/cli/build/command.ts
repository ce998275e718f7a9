import { Command } from 'commander';
import { appRoot } from '../app-root';
import { step } from '../progress';
import { buildPages, isStale } from './build-pages';

export function buildCommand(): Command {
  return new Command('build')
    .description('Build the pages. `dex serve` does it by itself when they are stale.')
    .option('--if-stale', 'only when a source has changed since the last build')
    .action(async (options: { ifStale?: true }) => {
      const root = appRoot();
      if (options.ifStale && !(await isStale(root))) return;
      await step('Building the pages', () => buildPages(root));
    });
}
