import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../../..');
const script = path.join(root, 'node_modules/.cache/dex-tests/db-child.mjs');

/** Bundled once: a child that transpiles its sources first would take a second to start, and fifty of them a minute. */
export async function buildChild(): Promise<void> {
  mkdirSync(path.dirname(script), { recursive: true });
  const entryPoints = [path.join(import.meta.dirname, 'child.ts')];
  await build({
    entryPoints,
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

type Child = {
  process: ChildProcessByStdio<null, Readable, Readable>;
  lines: string[];
  exited: Promise<number | null>;
};

export function startChild(task: string, file: string, name: string): Child {
  const child = spawn(process.execPath, [script, task, file, name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 || code === null ? resolve(code) : reject(new Error(complaints)),
    );
  });
  return { process: child, lines, exited };
}
