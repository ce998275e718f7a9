import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { makeStoryLibrary } from '../support/story-library';
import { openContext } from '../support/viewer-context';
import { watchPage } from '../support/watch-page';

let browser: Browser;
let dex: Dex;
let cookie: string;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
  [browser, dex] = await Promise.all([openBrowser(), startDex(), makeStoryLibrary(films)]);
  // First the profile, so that what is imported is news to it.
  ({ cookie } = await enterOver(dex.url));
  await runDex(['import', films], dex.dataDir);
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function open(where: string, screen: BrowserContextOptions = desktop): Promise<Page> {
  context = await openContext(browser, { url: dex.url, cookie }, screen);
  page = await context.newPage();
  ({ complaints } = watchPage(page));
  await page.goto(where, { waitUntil: 'networkidle' });
  return page;
}

const card = (name: string) => page.locator(`[data-card][aria-label^="${name},"]`).first();
const dialog = (name: string) => page.getByRole('dialog', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const answers = async (address: string) =>
  (await (await page.request.get(address)).json()) as Record<string, unknown>;
const titleId = async (name: string) => {
  const all = [await answers('/api/movies'), await answers('/api/series')];
  const items = all.flatMap(({ items: found }) => found as { id: string; name: string }[]);
  return items.find((item) => item.name === name)?.id ?? '';
};
/** What the page asks the server to change, in order. */
function wishes(): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (/PUT|POST|DELETE/.test(request.method())) sent.push(`${request.method()} ${request.url()}`);
  });
  return sent;
}

test('what came with one import is one line of the bell, and unfolds into all of it', async () => {
  await open('/browse');
  await button(/^What’s new, 1 unread/).click();
  const line = dialog('What’s new').getByRole('button', { name: /^3 new films and series/ });
  await line.click();
  await dialog('What’s new').getByRole('link', { name: 'Harbour' }).waitFor();
  expect(await line.getAttribute('aria-expanded')).toBe('true');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('a mouse opens a title over the rows, rates it, marks it, keeps it, and a reload makes a page of it', async () => {
  await open('/browse');
  await card('Low Water').click();
  await dialog('Low Water').waitFor();
  await page.waitForURL('**/title/*');
  expect(await accessibilityFindings(page)).toEqual([]);

  const thumbs = page.getByRole('group', { name: 'Your thumb for Low Water' });
  for (const name of ['Not for me', 'I like this', 'I love this']) {
    await thumbs.getByRole('button', { name }).click();
    await thumbs.locator(`[aria-pressed=true][aria-label="${name}"]`).waitFor();
    expect(await thumbs.locator('[aria-pressed=true]').count()).toBe(1);
  }
  await dialog('Low Water').getByRole('button', { name: 'Mark Low Water as watched' }).click();
  await button('Mark Low Water as not watched').click();
  await button('Mark Low Water as watched').waitFor();
  await dialog('Low Water').getByRole('button', { name: 'Add Low Water to My List' }).first().click();
  await button('Remind me of Low Water').click();
  await button('Tomorrow evening').click();
  await page.locator('[aria-label="Remind me of Low Water"][aria-pressed=true]').waitFor();

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1, name: 'Low Water' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.locator('[aria-label="I love this"][aria-pressed=true]').waitFor();
  await page.locator('[aria-label="Remind me of Low Water"][aria-pressed=true]').waitFor();
  await button('Remove Low Water from My List').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.locator('[aria-label="I love this"]').click();
  await button('Remove Low Water from My List').first().click();
  await page.locator('[aria-label="Remind me of Low Water"]').click();
  await expect
    .poll(async () => answers(`/api/reminders/${await titleId('Low Water')}`))
    .toEqual({ reminder: null });
  await expect
    .poll(async () => answers(`/api/ratings/${await titleId('Low Water')}`))
    .toEqual({ value: null });
});

test('a title leads on: to its saga, to its trailer, to who played in it', async () => {
  await open(`/browse`);
  await page.goto(`/title/${await titleId('Low Water')}`, { waitUntil: 'networkidle' });
  const saga = page.getByRole('region', { name: 'The Waters' });
  await saga.getByText('Part 1 of 2').waitFor();
  await saga.getByRole('link', { name: 'High Water' }).waitFor();
  await page
    .getByRole('region', { name: 'Trailers and more' })
    .getByRole('link', { name: /Trailer/ })
    .click();
  await page.waitForURL('**/watch/*');
  const seconds = () =>
    page
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0.3);
  await page.goto(`/title/${await titleId('Low Water')}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Ida Voss' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Ida Voss' }).waitFor();
  await page.getByText('3 titles here').waitFor();
  await card('Harbour').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('fingers choose a season, mark it and play an episode; back leads to where one was', async () => {
  await open('/browse', phone);
  await card('Harbour').tap();
  await dialog('Harbour').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Season 2' }).tap();
  await page.getByRole('list', { name: 'Season 2' }).getByText('Departure').waitFor();
  await button('Mark Season 2 as watched').tap();
  await page.getByText(/1 watched$/).waitFor();
  await button('Mark Departure as not watched').tap();
  await button('Mark Season 2 as watched').waitFor();
  await button('Remind me of new episodes of Harbour').tap();
  await page.locator('[aria-label^="Remind me of new episodes"][aria-pressed=true]').waitFor();
  await button('Rate Harbour').tap();
  await button('Not for me').tap();
  await button('Not for me').waitFor({ state: 'hidden' });
  await button('Rate Harbour').tap();
  await page.locator('[aria-label="Not for me"][aria-pressed=true]').tap();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.getByRole('tab', { name: 'Season 1' }).tap();
  await page.getByRole('list', { name: 'Season 1' }).getByRole('link', { name: /Fog/ }).tap();
  await page.waitForURL('**/watch/*');
  await page.goBack();
  await page.goBack();
  await page.waitForURL('**/browse');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('keys do all of it; Escape and back give the focus to the card again', async () => {
  await open('/browse');
  for (const close of ['Escape', 'back'] as const) {
    await card('Harbour').focus();
    await page.keyboard.press('Enter');
    await dialog('Harbour').waitFor();
    const tab = page.getByRole('tab', { name: 'Season 1' });
    // A series that is being watched opens at the season of its next episode.
    await tab.click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('list', { name: 'Season 2' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Season 2');
    const like = button('I like this');
    await like.focus();
    await page.keyboard.press('Space');
    await page.locator('[aria-label="I like this"][aria-pressed=true]').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[aria-label="I like this"][aria-pressed=false]').waitFor();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toMatch(/^Harbour,/);
  }
});

test('the picture of a title grows into its film, and makes way for it', async () => {
  await open('/browse', { ...desktop, reducedMotion: 'no-preference' });
  await card('Low Water').click();
  const picture = dialog('Low Water').locator('[data-shared-picture] img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const curtain = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = () => document.querySelector('[data-curtain] img') && resolve(true);
        new MutationObserver(look).observe(document.body, { childList: true });
      }),
  );
  await dialog('Low Water').getByRole('link', { name: 'Play' }).first().click();
  expect(await curtain).toBe(true);
  await page.waitForURL('**/watch/*');
  await page.locator('[data-curtain]').waitFor({ state: 'detached' });
  const seconds = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0);
});

test('a double click does nothing twice, and another tab sees what came of it', async () => {
  await open('/browse');
  await page.goto(`/title/${await titleId('High Water')}`, { waitUntil: 'networkidle' });
  const other = await context.newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  const sent = wishes();
  await button('Add High Water to My List').first().dblclick();
  await page.waitForLoadState('networkidle');
  await button('Add High Water to My List').first().waitFor();
  await page.getByRole('link', { name: 'Play' }).first().dblclick();
  await page.waitForURL('**/watch/*');
  await page.goBack();
  await button('Add High Water to My List').first().click();
  await button('Remove High Water from My List').first().waitFor();
  expect(sent.filter((wish) => wish.includes('/favorites/')).length).toBeLessThanOrEqual(3);
  const list = (await answers('/api/favorites')) as { items: unknown[] };
  expect(list.items).toHaveLength(1);
  await other.bringToFront();
  const removes = other.getByRole('button', { name: 'Remove High Water from My List' });
  // A focus within five seconds of the last one asks nothing.
  const seenOnFocus = async () => {
    await other.evaluate(() => window.dispatchEvent(new Event('focus')));
    return removes.count();
  };
  await expect.poll(seenOnFocus, { timeout: 15_000 }).toBeGreaterThan(0);
});

test('the bell tells how much is new, keeps quiet once it was opened, and lets go by Escape', async () => {
  await open('/browse');
  await page.request.put(`/api/reminders/${await titleId('High Water')}`, {
    data: { remindAt: new Date(Date.now() - 1000).toISOString() },
    headers: { origin: dex.url },
  });
  await page.reload({ waitUntil: 'networkidle' });
  const bell = page.getByRole('button', { name: /^What’s new/ });
  await expect.poll(() => bell.getAttribute('aria-label')).toMatch(/, \d unread$/);
  await bell.focus();
  await page.keyboard.press('Enter');
  const panel = dialog('What’s new');
  await panel.getByRole('link', { name: /You wanted to be reminded.*High Water/ }).waitFor();
  await panel.getByText('Unread').first().waitFor({ state: 'attached' });
  expect(await accessibilityFindings(page)).toEqual([]);
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('What’s new');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe('What’s new');
  expect(await answers('/api/news/unread')).toEqual({ count: 0 });

  await bell.click();
  await panel.getByRole('link', { name: /You wanted to be reminded/ }).click();
  await dialog('High Water').waitFor();
  await panel.waitFor({ state: 'hidden' });
  // What lies behind a dialog counts as hidden anyway: the panel itself is closed, too.
  expect(await page.locator('[popover]:popover-open').count()).toBe(0);
});

test('a shared link shows a stranger a drawn picture with the name, and the way in', async () => {
  await open('/browse');
  const made = await page.request.post(`/api/titles/${await titleId('Low Water')}/share`, {
    headers: { origin: dex.url },
  });
  const { url } = (await made.json()) as { url: string };
  const stranger = await browser.newContext({ baseURL: dex.url });
  const seen = await stranger.newPage();
  await seen.goto(new URL(url).pathname, { waitUntil: 'networkidle' });
  await seen.getByRole('heading', { level: 1, name: 'Low Water' }).waitFor();
  expect(await seen.getByText('Low Water').count()).toBe(0);
  expect(await accessibilityFindings(seen)).toEqual([]);
  const content = (property: string) => seen.locator(`meta[property="${property}"]`).getAttribute('content');
  expect(await content('og:title')).toBe('Low Water');
  expect(await content('og:image:width')).toBe('1200');
  const picture = await seen.request.get(new URL((await content('og:image')) ?? '').pathname);
  expect(picture.headers()['content-type']).toBe('image/jpeg');
  const image = sharp(await picture.body());
  expect(await image.metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  // Not a sheet of one colour: a picture, and bright letters on it.
  const { channels, entropy } = await image.stats();
  expect(entropy).toBeGreaterThan(3);
  expect(Math.max(...channels.map(({ max }) => max))).toBeGreaterThan(220);
  await stranger.close();
});
