import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Bundles the command when a source file is newer than the bundle; returns what to import. */
export async function ensureBundle(root) {
  const target = path.join(root, 'dist', 'main.mjs');
  const source = path.join(root, 'src');
  // A container ships the bundle without its sources.
  if (existsSync(source) && (await newest(source)) > (await modified(target))) await bundle(root);
  return pathToFileURL(target).href;
}

async function bundle(root) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  // The entry comes last and by renaming: a second `dex` that starts meanwhile never meets half a bundle.
  const entryLast = outputFiles.toSorted((a, b) => isEntry(a.path) - isEntry(b.path));
  await mkdir(path.join(root, 'dist'), { recursive: true });
  for (const file of entryLast) {
    const temporary = `${file.path}.${randomUUID()}`;
    await writeFile(temporary, file.contents);
    await rename(temporary, file.path);
  }
}

const isEntry = (file) => Number(path.basename(file) === 'main.mjs');

async function newest(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => modified(path.join(entry.parentPath, entry.name)));
  return Math.max(...(await Promise.all(times)));
}

async function modified(file) {
  const found = await stat(file).catch(() => null);
  return found?.mtimeMs ?? 0;
}
