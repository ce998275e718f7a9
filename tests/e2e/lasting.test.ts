import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser';
import { startDex, type Dex } from '../support/start-dex';
import { cookiesOf, importForeignFilm } from '../support/streaming-library';
import { watchPage } from '../support/watch-page';

const patience = { timeout: 60_000 };
let browser: Browser;
let dex: Dex;
let folder: string;
let context: BrowserContext;
let videoId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-lasting-'));
  // Addresses that hold for six seconds: nobody watches a film with those of its beginning.
  [browser, dex] = await Promise.all([openBrowser(), startDex({ env: { DEX_GRANT_MINUTES: '0.1' } })]);
  const film = await importForeignFilm(dex, folder);
  ({ videoId } = film);
  context = await browser.newContext({ viewport: { width: 960, height: 540 }, baseURL: dex.url });
  await context.addCookies(cookiesOf(film.viewer, dex.url));
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
  await rm(folder, { recursive: true });
});

const seconds = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

/** The signed part of an address: who may see what until when. */
const grantOf = (url: string) => /\/media\/(.*)\/r\/[^/]+\/\d+\.m4s/.exec(url)?.[1];

test('a film goes on when the addresses that it began with have expired', async () => {
  const page = await context.newPage();
  const { complaints } = watchPage(page);
  const grants = new Set<string>();
  page.on('request', (request) => {
    const grant = grantOf(request.url());
    if (grant) grants.add(grant);
  });
  await page.goto(`/watch/${videoId}`);
  await expect.poll(() => seconds(page), patience).toBeGreaterThan(9);
  // Beyond what was loaded at the beginning.
  await page.keyboard.press('8');
  await expect.poll(() => seconds(page), patience).toBeGreaterThan(32.3);
  expect(grants.size).toBeGreaterThan(1);
  expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
  await page.close();
});

test('a browser without Media Source Extensions plays the same list by itself', async () => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'MediaSource');
    Reflect.deleteProperty(globalThis, 'ManagedMediaSource');
  });
  await page.goto(`/watch/${videoId}`);
  await expect.poll(() => seconds(page), patience).toBeGreaterThan(0.5);
  const source = await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentSrc);
  expect(source).toMatch(/master\.m3u8$/);
  await page.close();
});
