import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/shared/errors';
import { fingerprint } from './fingerprint';

/** Beside the output, so that whoever removes the output removes this too. */
const stampOf = (root: string) => path.join(outputOf(root), 'dex-build.txt');

export function outputOf(root: string): string {
  return path.join(root, process.env.DEX_NEXT_DIR ?? '.next');
}

/** True when the pages on disk are not those of the sources. A container has no sources, so never. */
export async function isStale(root: string): Promise<boolean> {
  if (!existsSync(path.join(root, 'src'))) return false;
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => '');
  return stamp !== (await fingerprint(root));
}

/** Throws `internal` with the end of the builder's own report when it fails. */
export async function buildPages(root: string, signal?: AbortSignal): Promise<void> {
  // Taken before: a file that changes during the build makes it stale again.
  const stamp = await fingerprint(root);
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const report: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => report.push(part));
  child.stderr.on('data', (part: Buffer) => report.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) {
    const tail = Buffer.concat(report).toString().trim().split('\n').slice(-40).join('\n');
    throw new AppError('internal', `The pages could not be built.\n${tail}`);
  }
  await writeFile(stampOf(root), stamp);
}
