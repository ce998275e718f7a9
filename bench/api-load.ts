// API with 10,000 titles: latency at a fixed rate, and throughput at saturation next to a bare Node http server that
// sends the same bytes. npx tsx bench/api-load.ts [titles]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { enterOver } from '../tests/support/http-viewer';
import { startDex } from '../tests/support/start-dex';
import { ask, atFixedRate } from './support/fixed-rate';
import { percentile, report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const titles = Number(process.argv[2] ?? 10_000);
const paths = ['/api/rows?page=browse', '/api/movies', '/api/favorites'];

const dataDir = await seedCatalogue(titles);
const dex = await startDex({ dataDir });
try {
  const viewer = await enterOver(dex.url);
  await fillList(viewer.cookie);
  const rows = [];
  for (const path of paths) rows.push(await measure(path, viewer.cookie));
  report('api-load', rows);
} finally {
  await dex.stop();
}

async function measure(path: string, cookie: string) {
  const url = dex.url + path;
  const body = await ask(url, cookie);
  await saturate(url, cookie, 3);
  const times = await atFixedRate({ url, cookie, perSecond: 200, seconds: 10 });
  const own = await saturate(url, cookie, 6);
  const bare = await saturateBare(body);
  return {
    path,
    kB: round(body.length / 1000),
    'p50 ms at 200/s': round(percentile(times, 0.5)),
    'p99 ms at 200/s': round(percentile(times, 0.99)),
    'requests/s': Math.round(own),
    'bare Node requests/s': Math.round(bare),
    ratio: round(own / bare, 2),
  };
}

async function fillList(cookie: string): Promise<void> {
  const page = JSON.parse((await ask(`${dex.url}/api/movies`, cookie)).toString()) as {
    items: { id: string }[];
  };
  for (const { id } of page.items) {
    await fetch(`${dex.url}/api/favorites/${id}`, { method: 'PUT', headers: { cookie } });
  }
}

/** Requests per second over 16 connections. */
async function saturate(url: string, cookie: string, duration: number): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration, headers: { cookie } });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200`);
  return result.requests.average;
}

/** The same bytes from a server that does nothing else, in a process of its own as Dex is. */
async function saturateBare(body: Buffer): Promise<number> {
  const program = `
    const parts = [];
    process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
      const body = Buffer.concat(parts);
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      const server = require('node:http').createServer((req, res) => { res.writeHead(200, headers); res.end(body); });
      server.listen(0, () => process.stdout.write(String(server.address().port)));
    });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const url = `http://localhost:${port.toString()}/`;
  await saturate(url, '', 2);
  const rate = await saturate(url, '', 6);
  child.kill();
  return rate;
}
