import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { startNext } from '../support/start-next';
import { makeTinyLibrary } from '../support/tiny-library';
import { watchPage } from '../support/watch-page';

const server = process.env.TEST_MONGODB_URL;

/** A database of its own on the server that TEST_MONGODB_URL names. */
function databaseUrl(): string {
  const url = new URL(server ?? 'mongodb://localhost');
  url.pathname = `/dex_deploy_${randomBytes(4).toString('hex')}`;
  return url.href;
}

describe.skipIf(!server)('pages without a disk, media on another machine, MongoDB between them', () => {
  let browser: Browser;
  let page: Page;
  let origin: Dex;
  let pages: { url: string; stop: () => Promise<void> };
  let complaints: string[];

  beforeAll(async () => {
    const [pagesPort, originPort] = [await freePort(), await freePort()];
    const shared = {
      DATABASE_URL: databaseUrl(),
      NEXTAUTH_SECRET: 'n'.repeat(32),
      MEDIA_SECRET: 'm'.repeat(32),
      NEXTAUTH_URL: `http://localhost:${pagesPort}`,
      MEDIA_URL: `http://127.0.0.1:${originPort}`,
    };
    origin = await startDex({
      env: shared,
      args: ['--port', String(originPort), '--roles', 'origin,worker'],
    });
    const films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
    await makeTinyLibrary(films);
    await runDex(['import', films], origin.dataDir, shared);
    pages = await startNext(pagesPort, { ...shared, VERCEL: '1', DEX_DATA: '/dev/null/nowhere' });
    browser = await openBrowser();
    page = await browser.newPage({ baseURL: pages.url });
    ({ complaints } = watchPage(page));
  });
  afterAll(async () => {
    await browser.close();
    await pages.stop();
    await origin.stop();
  });

  const seconds = () =>
    page
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.currentTime);

  test('let a viewer register, choose who is watching, play a film and find the place again', async () => {
    await page.goto('/auth?mode=register', { waitUntil: 'networkidle' });
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByRole('heading', { name: 'Who will be watching?' }).waitFor();
    // The form is there before its script is.
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: /start|create|save|go on/i }).click();
    await page.waitForURL('**/browse');
    await page
      .getByRole('link', { name: /^The Tide, 2021/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add The Tide to My List' }).click();
    await dialog.getByRole('link', { name: 'Play', exact: true }).click();
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0.5);
    await page.keyboard.press('ArrowRight');
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(8);
    await page.goto('/browse');
    await page
      .getByRole('link', { name: /^Resume The Tide/ })
      .first()
      .click();
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(7);
  });

  test('send every film and picture from the machine that has them', async () => {
    const source = await page
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.currentSrc);
    expect(new URL(source).host).not.toBe(new URL(pages.url).host);
    expect(complaints).toEqual([]);
  });
});
