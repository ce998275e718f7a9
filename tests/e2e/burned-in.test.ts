import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { makePictureFilm } from '../support/picture-subtitles';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { cookiesOf, videoNamed } from '../support/streaming-library';
import { watchPage } from '../support/watch-page';

const patience = { timeout: 60_000 };
let browser: Browser;
let dex: Dex;
let folder: string;
let page: Page;
let videoId: string;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-disc-'));
  [browser, dex] = await Promise.all([openBrowser(), startDex()]);
  const box = { x: 240, y: 580, width: 800, height: 110 };
  // Always something to read, in lines of six seconds.
  const boxes = Array.from({ length: 7 }, (_, n) => ({ fromSeconds: n * 6, toSeconds: n * 6 + 6, ...box }));
  await makePictureFilm(path.join(folder, 'The Disc (2008).mkv'), {
    ...{ boxes, size: '640x360', rate: 25, seconds: 42, video: ['-c:v', 'mpeg4', '-g', '50'] },
  });
  await runDex(['import', folder], dex.dataDir);
  const viewer = await enterOver(dex.url);
  videoId = await videoNamed('The Disc', dex.url, viewer);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, baseURL: dex.url });
  await context.addCookies(cookiesOf(viewer, dex.url));
  page = await context.newPage();
  ({ complaints } = watchPage(page));
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
  await rm(folder, { recursive: true });
});

const seconds = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
const isPaused = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused);

/** Of the picture where its subtitles are: 0 is black. */
const brightness = () =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    if (video.readyState < 2) return -1;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1, 1];
    const context = canvas.getContext('2d')!;
    const { videoWidth: width, videoHeight: height } = video;
    context.drawImage(video, width / 2 - 4, height * 0.87, 8, 4, 0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[0]!;
  });

/** Watches the clock from now on; tells the earliest time that it showed. */
async function earliestShown(): Promise<() => Promise<number>> {
  const handle = await page.locator('video').evaluateHandle((video: HTMLVideoElement) => {
    const seen = { earliest: video.currentTime };
    const look = () => {
      seen.earliest = Math.min(seen.earliest, video.currentTime);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return () => handle.evaluate(({ earliest }) => earliest);
}

const choose = async (name: string | RegExp) => {
  await page.mouse.move(300 + Math.random() * 100, 300);
  await page.getByRole('button', { name: 'Subtitles' }).click();
  await page.getByRole('menuitemradio', { name }).click();
};

test('shows the subtitles of a disc when they are chosen, and goes on from its place', async () => {
  onTestFailed(() => {
    console.log(complaints, dex.output());
  });
  await page.goto(`/watch/${videoId}`);
  await expect.poll(seconds, patience).toBeGreaterThan(1);
  expect(await brightness()).toBeLessThan(60);
  await page.keyboard.press('5');
  await expect.poll(seconds, patience).toBeGreaterThan(21.5);
  const before = await seconds();
  const earliest = await earliestShown();
  await choose(/Deutsch/);
  await expect.poll(brightness, patience).toBeGreaterThan(180);
  // Nor does the clock fall to zero on the way.
  expect(await earliest()).toBeGreaterThan(before - 1);
  await expect.poll(seconds, patience).toBeGreaterThan(before + 0.5);
});

test('takes them away again, and stays as still as it was', async () => {
  await page.keyboard.press('k');
  await expect.poll(isPaused).toBe(true);
  const before = await seconds();
  await choose('Off');
  await expect.poll(brightness, patience).toBeLessThan(60);
  await expect.poll(brightness, patience).toBeGreaterThanOrEqual(0);
  expect(Math.abs((await seconds()) - before)).toBeLessThan(0.2);
  expect(await isPaused()).toBe(true);
});

test('remembers them, as it does texts', async () => {
  await page.keyboard.press('c');
  await expect.poll(brightness, patience).toBeGreaterThan(180);
  await page.goto('about:blank');
  await page.goto(`/watch/${videoId}`);
  await expect.poll(brightness, patience).toBeGreaterThan(180);
  await page.mouse.move(400, 300);
  await page.getByRole('button', { name: 'Subtitles' }).click();
  expect(await page.getByRole('menuitemradio', { checked: true }).textContent()).toContain('Deutsch');
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
});
