/**
 * How fast the origin sends 2 MB ranges over 16 connections, next to nginx with the same file in the same run.
 * `npx tsx bench/origin-range.ts [--json]`. Takes about a minute; says so when there is no nginx.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { measureRanges, type Target } from './range-load';
import { signVideoPath } from '@/media/signed-path';
import { openFile } from '@/origin/byte-source';
import { createOrigin } from '@/origin/create-origin';
import { createWebServer } from '@/origin/create-server';

const [originPort, nginxPort] = [3020, 3021];
const nginx = '/usr/sbin/nginx';
const fileBytes = 256 * 1024 * 1024;
const rounds = 6;
const load = { connections: 16, rangeBytes: 2_000_000, fileBytes, durationMs: 3_000 };
const secret = 'bench';
const id = 'a'.repeat(24);

if (process.argv[2] === 'serve') serve(process.argv[3] ?? '');
else await main();

function serve(file: string): void {
  const open = async () => {
    const source = await openFile(file);
    return source && { kind: 'whole' as const, source };
  };
  const origin = createOrigin({ secret, open, onError: console.error });
  createWebServer((req, res) => void origin(req, res)).listen(originPort, '127.0.0.1', () =>
    process.send?.('ready'),
  );
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-bench-'));
  const children: ChildProcess[] = [];
  try {
    const file = path.join(folder, 'film.mp4');
    await writeFilm(file);
    const origin = fork(import.meta.filename, ['serve', file]);
    children.push(origin);
    await once(origin, 'message');
    const hasNginx = existsSync(nginx);
    if (hasNginx) children.push(await startNginx(folder));
    else
      console.error(`No ${nginx}: measuring the origin alone. Install Debian's nginx-light for the ratio.`);
    report(await alternate(hasNginx));
  } finally {
    for (const child of children) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
  }
}

async function alternate(hasNginx: boolean): Promise<{ origin: number[]; nginx: number[] }> {
  const prefix = signVideoPath(secret, { videoId: id, profileId: id, expiresAtSeconds: 9e9 });
  const originTarget: Target = { port: originPort, path: `${prefix}source.mp4` };
  const results = { origin: [] as number[], nginx: [] as number[] };
  await measureRanges(originTarget, { ...load, durationMs: 1_000 });
  for (let round = 0; round < rounds; round++) {
    if (hasNginx) results.nginx.push(await measureRanges({ port: nginxPort, path: '/film.mp4' }, load));
    results.origin.push(await measureRanges(originTarget, load));
  }
  return results;
}

async function startNginx(folder: string): Promise<ChildProcess> {
  // Its workers run as another user.
  await chmod(folder, 0o755);
  const config = path.join(folder, 'nginx.conf');
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      server { listen 127.0.0.1:${String(nginxPort)}; root ${folder}; } }`,
  );
  const child = spawn(nginx, ['-c', config, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  await wait(500);
  if (child.exitCode !== null) throw new Error('nginx did not start');
  return child;
}

async function writeFilm(file: string): Promise<void> {
  const handle = await open(file, 'w');
  const block = Buffer.alloc(1024 * 1024, 'dex');
  for (let written = 0; written < fileBytes; written += block.length) await handle.write(block);
  await handle.close();
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function report(results: { origin: number[]; nginx: number[] }): void {
  const [ours, theirs] = [median(results.origin), median(results.nginx)];
  const figures = { originMBps: ours, nginxMBps: theirs, ratio: ours / theirs, rounds: results };
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
  else {
    console.table({ origin: { 'MB/s': ours.toFixed(0) }, nginx: { 'MB/s': theirs.toFixed(0) } });
    console.log(
      `ratio ${figures.ratio.toFixed(2)} (aim >= 0.8), ${String(rounds)} alternations of ${String(load.durationMs / 1000)} s`,
    );
  }
}
