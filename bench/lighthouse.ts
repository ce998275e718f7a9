// Lighthouse on the built app: every page that greets a viewer, as a phone and as a desktop sees it.
// Medians of five runs each. npx tsx bench/lighthouse.ts [titles] [mobile|desktop]
import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { findBrowser } from '../tests/support/find-browser';
import { enterOver } from '../tests/support/http-viewer';
import { browserFlags } from '../tests/support/open-browser';
import { startDex } from '../tests/support/start-dex';
import { median, report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const debuggingPort = 3089;
const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const titles = Number(process.argv[2] ?? 500);
const devices = process.argv[3] ? [process.argv[3]] : ['mobile', 'desktop'];

// A viewer's visit: what a worker does for a new library once (plans of all films) is over by then.
const dex = await startDex({ dataDir: await seedCatalogue(titles), args: ['--roles', 'web,origin'] });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', `--remote-debugging-port=${debuggingPort}`, ...browserFlags],
});
try {
  const { cookie } = await enterOver(dex.url);
  const signedIn = ['/browse', `/title/${await someTitle(cookie)}`, '/search'];
  const rows = [];
  for (const device of devices) {
    for (const page of ['/', '/auth']) rows.push(await measure(device, page, ''));
    for (const page of signedIn) rows.push(await measure(device, page, cookie));
  }
  report('lighthouse', rows);
} finally {
  await browser.close();
  await dex.stop();
}

async function someTitle(cookie: string): Promise<string> {
  const answer = await fetch(`${dex.url}/api/movies`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

async function measure(device: string, page: string, cookie: string) {
  const results: Result[] = [];
  while (results.length < runs) results.push(await runOnce(device, page, cookie));
  const middle = (of: (result: Result) => number) => median(results.map(of));
  const number = (audit: string) => middle(({ audits }) => audits[audit]?.numericValue ?? Number.NaN);
  const score = (name: string) =>
    middle(({ categories: found }) => Math.round((found[name]?.score ?? 0) * 100));
  const faults = new Set(results.flatMap((result) => faultsOf(result)));
  for (const fault of faults) console.log(`${device} ${page} ${fault}`);
  return {
    device,
    page,
    ...Object.fromEntries(categories.map((name) => [name, score(name)])),
    'FCP ms': Math.round(number('first-contentful-paint')),
    'LCP ms': Math.round(number('largest-contentful-paint')),
    'TBT ms': Math.round(number('total-blocking-time')),
    CLS: round(number('cumulative-layout-shift'), 3),
    load: round(loadavg()[0] ?? 0),
  };
}

/** Lighthouse sometimes misses the first paint of a machine that is busy otherwise: it says so, and is asked again. */
async function runOnce(device: string, page: string, cookie: string, patience = 3): Promise<Result> {
  const flags: Flags = {
    port: debuggingPort,
    onlyCategories: categories,
    logLevel: 'error',
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  const answer = await lighthouse(dex.url + page, flags, device === 'desktop' ? desktopConfig : undefined);
  const error = answer ? answer.lhr.runtimeError : { code: 'NO_ANSWER', message: '' };
  if (answer && !error) return answer.lhr;
  if (patience === 0) throw new Error(`Lighthouse could not measure ${page}: ${error?.message ?? ''}`);
  console.log(`${device} ${page}: asked again after ${error?.code ?? ''}`);
  return runOnce(device, page, cookie, patience - 1);
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** What cost points, so that a score can be acted upon. SEO's wish to be indexed is not ours: it is a private house. */
function faultsOf({ audits, categories: found }: Result): string[] {
  return Object.values(found).flatMap((category) =>
    category.auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      const isFault = weight > 0 && audit && audit.score !== null && audit.score < 0.9;
      return isFault ? [`${category.id}: ${audit.title}`] : [];
    }),
  );
}
