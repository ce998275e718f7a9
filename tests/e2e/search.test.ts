import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { makeTinyLibrary } from '../support/tiny-library';
import { openContext } from '../support/viewer-context';
import { watchPage } from '../support/watch-page';

let browser: Browser;
let dex: Dex;
let cookie: string;
let context: BrowserContext;

const line = 'The keeper never sleeps before the lamp does.';
const subtitles = `1\n00:00:21,000 --> 00:00:24,000\n${line}\n`;
const nfo = `<movie><title>The Tide</title><year>2021</year><genre>Mystery</genre>
  <actor><name>Odile Marchetti</name><role>Keeper</role></actor></movie>`;

beforeAll(async () => {
  const films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
  await mkdir(films, { recursive: true });
  await writeFile(path.join(films, 'The Tide (2021).en.srt'), subtitles);
  await writeFile(path.join(films, 'The Tide (2021).nfo'), nfo);
  [browser, dex] = await Promise.all([openBrowser(), startDex(), makeTinyLibrary(films)]);
  await runDex(['import', films], dex.dataDir);
  ({ cookie } = await enterOver(dex.url));
  await vi.waitFor(async () => expect(await quotesOf('keeper never sleeps')).toBe(1), { timeout: 20_000 });
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
});
afterEach(() => context.close());

async function quotesOf(words: string): Promise<number> {
  const answer = await fetch(`${dex.url}/api/search?q=${encodeURIComponent(words)}`, { headers: { cookie } });
  return ((await answer.json()) as { quotes: unknown[] }).quotes.length;
}

/** What was found for earlier words fades until the new answer is here, and is hard to read for that moment. */
const settled = (page: Page) => page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });

async function speak(language: string): Promise<void> {
  const answer = await fetch(`${dex.url}/api/profiles`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await fetch(`${dex.url}/api/profiles/${items[0]?.id ?? ''}`, {
    method: 'PATCH',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ language }),
  });
}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await openContext(browser, { url: dex.url, cookie }, options);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const place = (page: Page) => new URL(page.url()).pathname;
const field = (page: Page) => page.getByRole('combobox', { name: /^Search titles/ });

test('finds a misspelt film by keyboard alone, from any page, and comes back to where it was', async () => {
  const page = await open('/browse');
  const { complaints } = watchPage(page);
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  await page.keyboard.type('harbuor');
  await page.getByRole('option', { name: /^Harbour/ }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  expect(await field(page).getAttribute('aria-activedescendant')).not.toBeNull();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Harbour' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(place(page)).toBe('/browse');

  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: /^Harbour|harbuor/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('answers while one types, keeps filters and words in the address, and reads them from it', async () => {
  const page = await open('/browse');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).waitFor();
  await page.keyboard.type('2020');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search/);
  await page.locator('[data-card][aria-label^="A Short Walk,"]').waitFor();

  await page.keyboard.press('/');
  await expect.poll(() => field(page).evaluate((each) => each === document.activeElement)).toBe(true);
  await field(page).fill('');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Series' });
  await expect.poll(() => query(page)).toEqual({ kind: 'series' });
  await page.getByRole('heading', { name: '1 title' }).waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('series');
  expect(await page.locator('main [data-card]').count()).toBe(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => query(page)).toEqual({});

  await page.goBack();
  await page.waitForURL(/\/browse$/);
});

test('leads from a line of a film to the moment where it is said', async () => {
  const page = await open('/search?q=keeper never sleeps before');
  const quote = page.getByRole('link', { name: /^Play The Tide at 0:21/ });
  await quote.waitFor();
  expect(await quote.locator('mark').first().textContent()).toContain('keeper never sleeps before');
  await quote.click();
  await page.waitForURL(/\/watch\/\w+\?t=20$/);
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime), {
      timeout: 20_000,
    })
    .toBeGreaterThanOrEqual(19.5);
});

test('leads by arrow keys alone from a name to the page of that person', async () => {
  const page = await open('/search?q=odil marcheti');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle' });
  // The page comes with its answer.
  expect(asked.filter((path) => path.startsWith('/api/search'))).toEqual([]);
  const person = page.getByRole('link', { name: /^Odile Marchetti/ });
  const isReached = () => person.evaluate((link) => link === document.activeElement);
  await expect.poll(() => field(page).evaluate((each) => each === document.activeElement)).toBe(true);
  const walkDown = async () => {
    for (let step = 0; step < 3 && !(await isReached()); step += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(100);
    }
    return isReached();
  };
  expect(await walkDown()).toBe(true);
  // Nor does one pass by from the far end of the filters.
  await page.getByRole('combobox', { name: 'Watched' }).focus();
  expect(await walkDown()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/person\/odile-marchetti$/);
  await page.getByRole('heading', { level: 1, name: 'Odile Marchetti' }).waitFor();
});

test('helps whoever finds nothing, and remembers what was looked for', async () => {
  const page = await open('/search');
  await field(page).fill('zzqqxx');
  await page.getByRole('heading', { name: 'Nothing for “zzqqxx”' }).waitFor();
  await page.getByRole('heading', { name: 'Most watched here' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('option', { name: /^zzqqxx/ }).waitFor();
  await page.getByRole('button', { name: 'Forget these' }).click();
  await page.getByRole('option', { name: /^zzqqxx/ }).waitFor({ state: 'detached' });
});

test('serves a thumb on a phone', async () => {
  const page = await open('/browse', {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Search' }).tap();
  await page.waitForURL(/\/search$/);
  await field(page).tap();
  await page.keyboard.type('tied', { delay: 20 });
  await page.locator('main [data-card][aria-label^="The Tide,"]').waitFor();
  await settled(page);
  expect(await accessibilityFindings(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.locator('main [data-card][aria-label^="The Tide,"]').tap();
  await page.getByRole('dialog', { name: 'The Tide' }).waitFor();
});

test.each([1280, 390])('reads from right to left in Arabic at %i pixels', async (width) => {
  const options = { viewport: { width, height: 800 } };
  await speak('ar');
  const page = await open('/search?q=tide', options);
  await speak('en');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.getByRole('heading', { name: 'العناوين' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
