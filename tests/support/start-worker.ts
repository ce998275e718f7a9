import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Processes of their own on the data folder of the test that starts them: `fill-worker.ts`, `serve-worker.ts`. */
export type WorkerName = 'fill-worker' | 'serve-worker';

const scriptOf = (name: WorkerName) => path.resolve(`node_modules/.cache/dex-tests/${name}.mjs`);

/** Bundled once: a process that transpiles its sources first would take seconds to start. */
export async function buildWorkers(...names: readonly WorkerName[]): Promise<void> {
  await build({
    entryPoints: names.map((name) => path.join(import.meta.dirname, `${name}.ts`)),
    outdir: path.dirname(scriptOf('fill-worker')),
    outExtension: { '.js': '.mjs' },
    alias: { '@': path.resolve('src') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

export const startWorker = (name: WorkerName, env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [scriptOf(name)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

export async function endWorker(worker: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exited = once(worker, 'exit');
  worker.kill(signal);
  await exited;
}

/** Kills what a process has started and is running now; false when there is nothing. Linux only. */
export function killEncodersOf({ pid }: ChildProcess): boolean {
  let hasKilled = false;
  for (const child of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // `pid (name) state parent …`, and a name may have brackets of its own.
      const [, parent] = /.*\) \w (\d+)/.exec(readFileSync(`/proc/${child}/stat`, 'latin1')) ?? [];
      if (Number(parent) !== pid) continue;
      process.kill(Number(child), 'SIGKILL');
      hasKilled = true;
    } catch {
      // It ended while we looked.
    }
  }
  return hasKilled;
}
