import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json, whether this runs as TypeScript in src/ or bundled in dist/. */
export function appRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) {
    folder = path.dirname(folder);
  }
  return folder;
}
