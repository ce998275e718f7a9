// API with 10,000 titles: latency at a fixed rate, and throughput at saturation next to a bare Node http server that
// sends the same bytes. npx tsx bench/api-load.ts [titles] [requests per second]
import autocannon from 'autocannon';
import { enterOver } from '../tests/support/http-viewer';
import { startDex } from '../tests/support/start-dex';
import { serveBare } from './support/bare-answer';
import { ask, atFixedRate } from './support/fixed-rate';
import { processorSeconds } from './support/processor-time';
import { median, percentile, report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const titles = Number(process.argv[2] ?? 10_000);
const perSecond = Number(process.argv[3] ?? 200);
const paths = ['/api/rows?page=browse', '/api/movies', '/api/favorites'];

type Target = { url: string; cookie: string; pid: number };
type Rate = { perSecond: number; microseconds: number };
type Pair = { own: Rate; bare: Rate };

const dataDir = await seedCatalogue(titles);
// Alone: what a worker does for a new library once (plans of 10,000 films) is not what is asked here.
const dex = await startDex({ dataDir, args: ['--roles', 'web'] });
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
  const own = { url: dex.url + path, cookie, pid: dex.pid };
  const body = await ask(own.url, cookie);
  await saturate(own, 3);
  const times = await atFixedRate({ url: own.url, cookie, perSecond, seconds: 10 });
  const pairs = await inTurn(own, body);
  const middle = (of: (pair: Pair) => number) => median(pairs.map(of));
  return {
    path,
    kB: round(body.length / 1000),
    [`p50 ms at ${perSecond}/s`]: round(percentile(times, 0.5)),
    [`p99 ms at ${perSecond}/s`]: round(percentile(times, 0.99)),
    'requests/s': Math.round(middle(({ own }) => own.perSecond)),
    'bare Node requests/s': Math.round(middle(({ bare }) => bare.perSecond)),
    ratio: round(
      middle(({ own, bare }) => own.perSecond / bare.perSecond),
      2,
    ),
    'processor us': round(middle(({ own }) => own.microseconds)),
    'bare Node us': round(middle(({ bare }) => bare.microseconds)),
  };
}

/** Both servers a second each, ten times in turn: what else the machine does meets both. */
async function inTurn(own: Target, body: Buffer): Promise<Pair[]> {
  const server = await serveBare(body);
  const bare = { url: server.url, cookie: '', pid: server.pid };
  try {
    await saturate(bare, 2);
    const pairs: Pair[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      pairs.push({ own: await saturate(own, 1), bare: await saturate(bare, 1) });
    }
    return pairs;
  } finally {
    server.stop();
  }
}

async function fillList(cookie: string): Promise<void> {
  const page = JSON.parse((await ask(`${dex.url}/api/movies`, cookie)).toString()) as {
    items: { id: string }[];
  };
  for (const { id } of page.items) {
    await fetch(`${dex.url}/api/favorites/${id}`, { method: 'PUT', headers: { cookie } });
  }
}

/** Over 16 connections: answers per second, and processor time of the server for each. */
async function saturate({ url, cookie, pid }: Target, duration: number): Promise<Rate> {
  const before = processorSeconds(pid);
  const startedAt = performance.now();
  const result = await autocannon({ url, connections: 16, duration, headers: { cookie } });
  const seconds = (performance.now() - startedAt) / 1000;
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were not 200`);
  const answers = result['2xx'];
  return {
    perSecond: answers / seconds,
    microseconds: ((processorSeconds(pid) - before) * 1e6) / answers,
  };
}
