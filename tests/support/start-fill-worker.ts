import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'esbuild';

const script = path.resolve('node_modules/.cache/dex-tests/fill-worker.mjs');

/** Bundled once: a process that transpiles its sources first would take seconds to start. */
export async function buildFillWorker(): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, 'fill-worker.ts')],
    outfile: script,
    alias: { '@': path.resolve('src') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

export const startFillWorker = (): ChildProcess =>
  spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] });

export async function endWorker(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exited = once(worker, 'exit');
  worker.kill(signal);
  await exited;
}
