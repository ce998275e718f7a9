// Lighthouse on the built app: every page that greets a viewer, as a phone and as a desktop sees it.
// npx tsx bench/lighthouse.ts [mobile|desktop]
import { chromium } from 'playwright-core';
import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import { findBrowser } from '../tests/support/find-browser';
import { enterOver } from '../tests/support/http-viewer';
import { browserFlags } from '../tests/support/open-browser';
import { startDex } from '../tests/support/start-dex';
import { report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const debuggingPort = 3089;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const devices = process.argv[2] ? [process.argv[2]] : ['mobile', 'desktop'];

const dex = await startDex({ dataDir: await seedCatalogue(500) });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? 'chromium',
  args: ['--no-sandbox', `--remote-debugging-port=${debuggingPort}`, ...browserFlags],
});
try {
  const { cookie } = await enterOver(dex.url);
  const rows = [];
  for (const device of devices) {
    for (const page of ['/', '/auth', '/browse']) {
      rows.push(await measure(device, page, page === '/browse' ? cookie : ''));
    }
  }
  report('lighthouse', rows);
} finally {
  await browser.close();
  await dex.stop();
}

async function measure(device: string, page: string, cookie: string) {
  const flags: Flags = {
    port: debuggingPort,
    onlyCategories: categories,
    logLevel: 'error',
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  const result = await lighthouse(dex.url + page, flags, device === 'desktop' ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse gave no answer for ${page}`);
  const { audits, categories: found } = result.lhr;
  const number = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  tellFaults(page, device, result.lhr);
  return {
    device,
    page,
    ...Object.fromEntries(categories.map((name) => [name, Math.round((found[name]?.score ?? 0) * 100)])),
    'FCP ms': Math.round(number('first-contentful-paint')),
    'LCP ms': Math.round(number('largest-contentful-paint')),
    'TBT ms': Math.round(number('total-blocking-time')),
    CLS: round(number('cumulative-layout-shift'), 3),
  };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** What cost points, so that a score can be acted upon. SEO's wish to be indexed is not ours: it is a private house. */
function tellFaults(page: string, device: string, { audits, categories: found }: Result): void {
  for (const category of Object.values(found)) {
    for (const { id, weight } of category.auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) {
        console.log(`${device} ${page} ${category.id}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
  }
}
