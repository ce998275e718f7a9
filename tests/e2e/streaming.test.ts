import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { Video } from '@/modules/playback/contract';
import { accessibilityFindings } from '../support/check-accessibility';
import { openBrowser } from '../support/open-browser';
import { startDex, type Dex } from '../support/start-dex';
import { cookiesOf, importForeignFilm } from '../support/streaming-library';
import { watchPage } from '../support/watch-page';

const patience = { timeout: 60_000 };
let browser: Browser;
let dex: Dex;
let folder: string;
let page: Page;
let videoId: string;
let cookie: string;
let complaints: string[];
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-foreign-'));
  [browser, dex] = await Promise.all([openBrowser(), startDex()]);
  const film = await importForeignFilm(dex, folder);
  ({ videoId } = film);
  ({ cookie } = film.viewer);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, baseURL: dex.url });
  await context.addCookies(cookiesOf(film.viewer, dex.url));
  page = await context.newPage();
  ({ complaints } = watchPage(page));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
  await rm(folder, { recursive: true });
});

const picture = (of = page) =>
  of.locator('video').evaluate((video: HTMLVideoElement) => ({
    seconds: video.currentTime,
    lines: video.videoHeight,
    isWaiting: video.readyState < 3,
  }));
const seconds = async (of = page) => (await picture(of)).seconds;
const menu = async () => {
  await page.mouse.move(300 + Math.random() * 100, 300);
  await page.getByRole('button', { name: 'Quality and Sound' }).click();
};
const choose = async (name: string) => {
  await menu();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
};

describe('a film that nobody encoded', () => {
  test('plays', async () => {
    onTestFailed(() => {
      console.log(complaints, asked.slice(-20), dex.output());
    });
    await page.goto(`/watch/${videoId}`);
    await expect.poll(seconds, patience).toBeGreaterThan(0.5);
  });

  test('goes on from where the viewer sends it, where nothing was made yet', async () => {
    await page.keyboard.press('7');
    await expect.poll(seconds, patience).toBeGreaterThan(28.3);
    await page.keyboard.press('1');
    await expect.poll(seconds, patience).toBeLessThan(12);
    await expect.poll(seconds, patience).toBeGreaterThan(4.3);
  });

  test('shows the quality that was chosen', async () => {
    await choose('240p');
    await expect.poll(async () => (await picture()).lines, patience).toBe(240);
    await menu();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await choose('480p');
    await expect.poll(async () => (await picture()).lines, patience).toBe(480);
  });

  test('speaks the language that was chosen, and goes on', async () => {
    await choose('Deutsch');
    const before = await seconds();
    await expect.poll(() => asked.some((one) => one.includes('/r/a2/')), patience).toBe(true);
    await expect.poll(seconds, patience).toBeGreaterThan(before + 0.5);
  });

  test('comes back at its place, in that language and quality', async () => {
    await page.keyboard.press('k');
    const left = await seconds();
    asked.length = 0;
    await page.goto('about:blank');
    await page.goto(`/watch/${videoId}`);
    await expect.poll(seconds, patience).toBeGreaterThan(left - 3);
    await expect.poll(async () => (await picture()).lines, patience).toBe(480);
    await expect.poll(() => asked.some((one) => /\/r\/a2\/\d+\.m4s/.test(one)), patience).toBe(true);
  });

  test('without a complaint of the browser or of the security policy', () => {
    // A machine that is asked for more than it can make says so, and is asked again.
    expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
  });
});

type Stream = Extract<Video['media'], { kind: 'stream' }>;

/** A page of the same site with nothing on it but one player and one film. */
async function otherPlayer(script: string): Promise<{ tab: Page; media: Stream }> {
  const answer = await fetch(`${dex.url}/api/videos/${videoId}`, { headers: { cookie } });
  const { media } = (await answer.json()) as Video;
  if (media.state !== 'ready' || media.kind !== 'stream') throw new Error('Not a stream');
  // A service worker asks for pages by itself, past every route of a test.
  const context = await browser.newContext({ baseURL: dex.url, serviceWorkers: 'block' });
  const tab = await context.newPage();
  await tab.route('**/bare-player', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><video muted width="640"></video>' }),
  );
  await tab.goto('/bare-player');
  await tab.addScriptTag({ path: path.resolve('node_modules', script) });
  return { tab, media };
}

type Shaka = {
  shaka: { Player: new () => { attach(video: Element): Promise<void>; load(src: string): Promise<void> } };
};
type DashJs = {
  dashjs: { MediaPlayer(): { create(): { initialize(video: Element, src: string, play: boolean): void } } };
};

describe('the same film in other players', () => {
  test.each(['src', 'dashSrc'] as const)('Shaka Player plays %s, also from its middle', async (which) => {
    const { tab, media } = await otherPlayer('shaka-player/dist/shaka-player.compiled.js');
    await tab.evaluate(async (src) => {
      const video = document.querySelector('video')!;
      const player = new (globalThis as unknown as Shaka).shaka.Player();
      await player.attach(video);
      await player.load(src);
      await video.play();
    }, media[which]);
    await playsFromItsMiddle(tab);
  });

  test('dash.js plays it, also from its middle', async () => {
    const { tab, media } = await otherPlayer('dashjs/dist/modern/umd/dash.all.min.js');
    await tab.evaluate((src) => {
      const player = (globalThis as unknown as DashJs).dashjs.MediaPlayer().create();
      player.initialize(document.querySelector('video')!, src, true);
    }, media.dashSrc);
    await playsFromItsMiddle(tab);
  });
});

async function playsFromItsMiddle(tab: Page): Promise<void> {
  await expect.poll(() => seconds(tab), patience).toBeGreaterThan(0.5);
  await tab.locator('video').evaluate((video: HTMLVideoElement) => void (video.currentTime = 20));
  await expect.poll(() => seconds(tab), patience).toBeGreaterThan(20.5);
  expect(
    await tab.locator('video').evaluate((video: HTMLVideoElement) => video.error?.message),
  ).toBeUndefined();
  await tab.context().close();
}
