import { Command } from 'commander';
import type { ImportOptions } from './options';

export function importCommand(): Command {
  return new Command('import')
    .description('Bring a folder of films and series into the catalogue; run it again to take in changes')
    .argument('<folder>', 'folder to import, with everything below it')
    .option('--dry-run', 'only say what would change')
    .option('--json', 'one JSON value per file: file, state, reason, titleId, videoId, watchPath')
    .addHelpText(
      'after',
      '\nExits with 1 when the folder cannot be read, or when it holds films and none could be imported.',
    )
    .action(async (folder: string, options: ImportOptions) =>
      (await import('./run')).runImport(folder, options),
    );
}
