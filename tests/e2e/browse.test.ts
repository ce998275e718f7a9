import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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
let page: Page;

beforeAll(async () => {
  const films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
  [browser, dex] = await Promise.all([openBrowser(), startDex(), makeTinyLibrary(films)]);
  await runDex(['import', films], dex.dataDir);
  ({ cookie } = await enterOver(dex.url));
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
});

beforeEach(async () => {
  context = await openContext(browser, { url: dex.url, cookie }, { viewport: { width: 1280, height: 700 } });
  page = await context.newPage();
  await page.goto('/browse', { waitUntil: 'networkidle' });
});
afterEach(() => context.close());

const card = (name: string) => page.locator(`[data-card][aria-label^="${name},"]`).first();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('gives back the page as it was when a title is closed: place, focus and address', async () => {
  await card('Harbour').focus();
  await page.mouse.wheel(0, 120);
  await page.waitForTimeout(300);
  const place = await page.evaluate(() => window.scrollY);
  for (const close of ['Escape', 'back', 'outside'] as const) {
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Harbour' }).waitFor();
    if (close === 'Escape') await page.keyboard.press('Escape');
    if (close === 'back') await page.goBack();
    if (close === 'outside') await page.mouse.click(10, 350);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/browse');
    await expect.poll(focused).toContain('Harbour');
  }
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(40);
});

test('leads through all rows with the arrow keys alone, and into a preview with Tab', async () => {
  const shelves = await page.locator('[data-shelf]').count();
  await page.locator('[data-card][tabindex="0"]').first().focus();
  const seen = new Set<number>();
  for (let index = 0; index < shelves; index += 1) {
    const shelf = await page.evaluate(() =>
      [...document.querySelectorAll('[data-shelf]')].findIndex((each) =>
        each.contains(document.activeElement),
      ),
    );
    seen.add(shelf);
    await page.keyboard.press('ArrowDown');
  }
  expect(seen.size).toBe(shelves);
  const name = (await focused()).split(',')[0] ?? '';
  await page.getByRole('group', { name }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toContain(`Play ${name}`);
  await page.keyboard.press('Escape');
  expect(await focused()).toContain(name);
});

test('shows a click on My List at once, and takes it back when the server refuses', async () => {
  await page.route('**/api/favorites/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const problem = { code: 'unavailable', detail: 'The database does not answer.' };
    await route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem });
  });
  const stage = page.getByRole('region', { name: 'Featured today' });
  await stage.getByRole('button', { name: /^Add .* to My List/ }).click();
  await stage.getByRole('button', { name: /^Remove .* from My List/ }).waitFor();
  await stage.getByRole('button', { name: /^Add .* to My List/ }).waitFor();
  await page.getByText('is not on your list. The database does not answer.').waitFor();
});

test('keeps what two quick clicks and another tab agree on', async () => {
  const other = await context.newPage();
  await other.goto('/browse', { waitUntil: 'networkidle' });
  const button = (tab: Page, verb: string) =>
    tab
      .getByRole('region', { name: 'Featured today' })
      .getByRole('button', { name: new RegExp(`^${verb} `) });
  await button(page, 'Add').dblclick();
  await page.waitForLoadState('networkidle');
  await button(page, 'Add').click();
  await button(other, 'Add').click();
  await page.waitForLoadState('networkidle');
  await other.waitForLoadState('networkidle');
  await page.goto('/list', { waitUntil: 'networkidle' });
  expect(await page.locator('[data-card]').count()).toBe(1);
});

test('the reference of the API is drawn in its own style, and breaks no policy', async () => {
  const { complaints } = watchPage(page);
  await page.goto('/api/docs', { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { background, family } = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return { background: backgroundColor, family: getComputedStyle(document.body).fontFamily };
  });
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  expect(family).not.toMatch(/^"?times/i);
  expect(complaints).toEqual([]);
});

test('a title on a phone can be closed from wherever one has scrolled to', async () => {
  await page.setViewportSize({ width: 390, height: 420 });
  await card('Harbour').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Harbour' });
  const scrolledBy = () =>
    dialog.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
      return element.scrollTop;
    });
  await expect.poll(scrolledBy).toBeGreaterThan(100);
  await dialog.getByRole('button', { name: 'Close' }).click({ timeout: 2_000 });
  await dialog.waitFor({ state: 'detached' });
});
