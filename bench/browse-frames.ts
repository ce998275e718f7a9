// How long frames take while a catalogue of 5,000 titles is scrolled and walked through with arrow keys.
// npx tsx bench/browse-frames.ts [titles]
import type { Page } from 'playwright-core';
import { enterOver } from '../tests/support/http-viewer';
import { openBrowser } from '../tests/support/open-browser';
import { startDex } from '../tests/support/start-dex';
import { percentile, report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const titles = Number(process.argv[2] ?? 5_000);
const frameMs = 1000 / 60;
/** What a viewer sees as a jerk: three frames in one. */
const slowMs = 50;

type Walk = (page: Page) => Promise<void>;

const walks: readonly [name: string, address: string, walk: Walk][] = [
  ['rows, by wheel', '/browse', (page) => byWheel(page, 30)],
  ['rows, by arrow keys', '/browse', byKeys],
  ['all films, by wheel', '/browse/movies', (page) => byWheel(page, 60)],
];

const dex = await startDex({ dataDir: await seedCatalogue(titles) });
const browser = await openBrowser();
try {
  const { cookie } = await enterOver(dex.url);
  const rows = [];
  for (const slowDown of [1, 4]) {
    for (const [name, address, walk] of walks) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        extraHTTPHeaders: { cookie },
      });
      await page.goto(dex.url + address, { waitUntil: 'networkidle' });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
      await noteFrames(page);
      await walk(page);
      const frames = await readFrames(page);
      rows.push({
        what: name,
        'slower by': slowDown,
        frames: frames.length,
        'p50 ms': round(percentile(frames, 0.5)),
        'p95 ms': round(percentile(frames, 0.95)),
        'longest ms': round(frames.at(-1) ?? 0),
        [`over ${String(slowMs)} ms`]: frames.filter((ms) => ms > slowMs).length,
      });
      await page.close();
    }
  }
  report('browse-frames', rows);
} finally {
  await browser.close();
  await dex.stop();
}

async function byWheel(page: Page, turns: number): Promise<void> {
  await page.mouse.move(700, 880);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(2 * frameMs);
  }
}

async function byKeys(page: Page): Promise<void> {
  await page.locator('[data-card][tabindex="0"]').first().focus();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(step % 5 === 4 ? 'ArrowDown' : 'ArrowRight');
    await page.waitForTimeout(60);
  }
}

/** Milliseconds between one frame and the next, from now on. */
async function noteFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = [];
    (globalThis as unknown as { frames: number[] }).frames = noted;
    let last = performance.now();
    const note = (now: number) => {
      noted.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

/** Ascending; without the first, which counts from the call. */
async function readFrames(page: Page): Promise<number[]> {
  const noted = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  return noted.slice(1).sort((a, b) => a - b);
}
