import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { startDex, type Dex } from '../support/start-dex';
import { openContext } from '../support/viewer-context';
import { watchPage } from '../support/watch-page';

let browser: Browser;
let dex: Dex;
let cookie: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, dex] = await Promise.all([openBrowser(), startDex()]);
  ({ cookie } = await enterOver(dex.url));
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
});

beforeEach(async () => {
  context = await openContext(browser, { url: dex.url, cookie });
  page = await context.newPage();
  ({ complaints } = watchPage(page));
});
afterEach(() => context.close());

const accent = (tab: Page) =>
  tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-accent'));

test('an owner gives the house a name, a light and a wordmark, and everyone sees them', async () => {
  await page.goto('/studio');
  await page.getByRole('navigation').getByRole('link', { name: 'Look' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Kino Linde');
  await page.getByLabel('Another colour').fill('#203060');
  const save = page.getByRole('button', { name: 'Save' });
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Take the nearest one that can be read' }).click();
  expect(await save.isEnabled()).toBe(true);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('Sky').check();
  await page.getByLabel('Your name in our type').check();
  await save.press('Enter');
  await page.getByText('Everyone sees it from now on.').waitFor();
  // Whoever saved can go on from where they are.
  await expect.poll(() => save.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => page.title()).toBe('Look · Kino Linde');

  const stranger = await (await browser.newContext({ baseURL: dex.url })).newPage();
  await stranger.goto('/auth');
  expect(await stranger.title()).toContain('· Kino Linde');
  expect((await accent(stranger)).trim()).toBe('#8fd3ff');
  await stranger.getByRole('link', { name: 'Kino Linde to the start page' }).waitFor();
  const manifest = (await (await stranger.request.get('/manifest.webmanifest')).json()) as { name: string };
  expect(manifest.name).toBe('Kino Linde');
  expect(await accessibilityFindings(stranger)).toEqual([]);
  await stranger.context().close();

  await page.getByRole('button', { name: 'Back to how Dex came' }).click();
  await page.getByText('Dex looks like Dex again.').waitFor();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Dex');
  expect(complaints).toEqual([]);
});

test('is an app that a browser can install', async () => {
  await page.goto('/browse');
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string }[] };
  for (const address of ['/favicon.ico', ...icons.map(({ src }) => src)]) {
    const answer = await page.request.get(address);
    expect(`${address} ${answer.status()} ${answer.headers()['content-type'] ?? ''}`).toMatch(/ 200 image\//);
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's browser keeps nothing, which is the one thing left in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

test('says so when the server is gone, goes on when it is back, and keeps no page and no answer', async () => {
  await page.goto('/browse');
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((done) => (active!.onstatechange = done));
  });
  await page.goto('/list', { waitUntil: 'networkidle' });
  const { port } = new URL(dex.url);
  await dex.stop();
  await page.goto('/browse');
  await page.getByRole('heading', { name: 'The line to the house is cut.' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/offline');
  expect(kept.filter((path) => !/^\/(offline$|_next\/static\/|avatars\/|icons\/)/.test(path))).toEqual([]);

  dex = await startDex({ dataDir: dex.dataDir, args: ['--port', port] });
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.waitForURL('**/auth*');
});
