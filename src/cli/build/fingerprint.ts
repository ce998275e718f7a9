import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Everything the built pages depend on. Tests do not. */
const inputs = [
  'src',
  'public',
  'prisma/contract.json',
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Of contents, not of times: a fresh clone with a cached build need not build again. */
export async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const file of await filesOf(root)) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}

async function filesOf(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const input of inputs.filter((name) => existsSync(path.join(root, name)))) {
    if (path.extname(input)) {
      found.push(input);
      continue;
    }
    const entries = await readdir(path.join(root, input), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || /\.test\.tsx?$/.test(entry.name)) continue;
      found.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  return found.sort();
}
