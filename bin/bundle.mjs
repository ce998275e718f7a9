import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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

/**
 * Packages of many small files in plain ESM. Finding and reading those took a fifth of the time of `dex user list`, so
 * they become part of the bundle. All others stay outside: native ones, and those that look for files of their own.
 */
const bundled = /^(zod|mingo|@prisma\/orm-[\w-]+|arktype|arkregex|@ark\/\w+)(\/|$)/;

const packages = {
  name: 'packages',
  setup: ({ onResolve }) =>
    // Neither a path nor an alias (`@/…`, `#…`): a package, or what comes with Node. Where nothing of it is used it is
    // not loaded: `dex user` calls the module that knows NextAuth, but not what signs people in.
    onResolve({ filter: /^(\w|@\w)/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || bundled.test(name)
        ? undefined
        : { path: name, external: true, sideEffects: false },
    ),
};

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
    plugins: [packages],
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  const folder = path.join(root, 'dist');
  await mkdir(folder, { recursive: true });
  const before = await readFile(path.join(folder, listName), 'utf8').catch(() => '');
  const names = outputFiles.map((file) => path.basename(file.path));
  // The entry comes last: a second `dex` that starts meanwhile never meets half a bundle.
  const entryLast = outputFiles.toSorted((a, b) => isEntry(a.path) - isEntry(b.path));
  for (const file of entryLast) await replace(file.path, file.contents);
  await replace(path.join(folder, listName), names.join('\n'));
  await removeOld(folder, new Set([...names, ...before.split('\n'), listName]));
}

const isEntry = (file) => Number(path.basename(file) === 'main.mjs');

/** Names what belongs to the newest bundle. */
const listName = 'bundle.txt';

async function replace(file, contents) {
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, contents);
  await rename(temporary, file);
}

const dayMs = 86_400_000;

/** A `dex` that still runs loads parts of its bundle late: that of the bundle before, and of today, stay. */
async function removeOld(folder, kept) {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (!kept.has(name) && (await modified(file)) < Date.now() - dayMs) await rm(file, { force: true });
  }
}

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
