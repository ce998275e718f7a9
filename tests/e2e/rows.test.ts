import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { cookiesOf } from '../support/streaming-library';
import { makeTinyLibrary } from '../support/tiny-library';
import { openContext } from '../support/viewer-context';

type Card = { id: string; name: string; videoId: string };

let browser: Browser;
let dex: Dex;
let cookie: string;
let profileId: string;
let page: Page;
const cards: Record<string, Card> = {};

beforeAll(async () => {
  const films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
  [browser, dex] = await Promise.all([openBrowser(), startDex(), makeTinyLibrary(films)]);
  await runDex(['import', films], dex.dataDir);
  ({ cookie, profileId } = await enterOver(dex.url));
  for (const source of ['/api/movies', '/api/series']) {
    const { items } = (await (await fetch(dex.url + source, { headers: { cookie } })).json()) as {
      items: Card[];
    };
    for (const card of items) cards[card.name] = card;
  }
});
afterAll(async () => {
  await browser.close();
  await dex.stop();
});
afterEach(() => page.context().close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await openContext(browser, { url: dex.url }, options);
  await context.addCookies(cookiesOf({ cookie }, dex.url));
  page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
}

async function send(method: string, address: string, body?: object): Promise<void> {
  const answer = await fetch(dex.url + address, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${address}`).toBe(true);
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const isIn = (where: string) =>
  page.evaluate((selector) => Boolean(document.activeElement?.closest(selector)), where);
const item = (name: string) => page.getByRole('menuitem', { name });

describe('a row', () => {
  test('can be hidden, says where it went, and comes back', async () => {
    await open('/browse');
    await heading('New on Dex').hover();
    await page.getByRole('button', { name: 'Options for New on Dex' }).click();
    await item('Less like this').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await item('Hide this row').click();
    await heading('New on Dex').waitFor({ state: 'detached' });
    await page.getByText('New on Dex is hidden.').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await heading('New on Dex').count()).toBe(0);

    await page.goto('/profiles/manage', { waitUntil: 'networkidle' });
    await page.locator('main li button').first().click();
    await page.getByRole('button', { name: 'Show New on Dex again' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);

    await page.goto('/browse', { waitUntil: 'networkidle' });
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Show New on Dex again' }).click();
    await heading('New on Dex').waitFor();
  });

  test('stays where it was when the server refuses', async () => {
    await open('/browse');
    await page.route('**/api/rows/*/wish', (route) => route.fulfill({ status: 503, json: {} }));
    await page.getByRole('button', { name: 'Options for New on Dex' }).click();
    await item('Hide this row').click();
    await page.getByText('New on Dex stays as it was.').waitFor();
    await heading('New on Dex').waitFor();
  });

  test.each([
    ['de', 'Neu bei Dex'],
    ['es', 'Nuevo en Dex'],
    ['ar', 'جديد على Dex'],
  ])('has a name in %s', async (language, name) => {
    await send('PATCH', `/api/profiles/${profileId}`, { language });
    await open('/browse');
    await heading(name).waitFor();
    expect(await page.getByText('New on Dex').count()).toBe(0);
    await send('PATCH', `/api/profiles/${profileId}`, { language: 'en' });
  });
});

test('a row that names the house calls it as its owner does', async () => {
  await send('PUT', '/api/studio/look', { name: 'Kino Linde', accent: '#8fd3ff', wordmark: 'name' });
  await open('/browse');
  await heading('New on Kino Linde').waitFor();
  await send('DELETE', '/api/studio/look');
});

test('says where the clock of the viewer stands, so that an evening can be short', async () => {
  await open('/browse', { timezoneId: 'Asia/Tokyo' });
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === 'dex-time-zone')?.value).toBe('Asia%2FTokyo');
});

describe('the stage', () => {
  const name = () => page.getByRole('heading', { level: 1 }).innerText();

  test('shows another title at the press of a key, says why it is there, and waits while it is looked at', async () => {
    await open('/browse');
    const first = await name();
    await page.getByRole('button', { name: 'The next one' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(name).not.toBe(first);
    await page.getByRole('button', { name: 'The one before' }).click();
    await expect.poll(name).toBe(first);
    await page
      .getByRole('region', { name: 'Featured today' })
      .getByText(/Just arrived|title of the day/)
      .waitFor();
  });

  test('can be held by whoever wants it to stand still', async () => {
    await open('/browse', { reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Hold it here' }).click();
    expect(await page.getByRole('button', { name: 'Let it go on' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  test('turns under a finger', async () => {
    await open('/browse', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const first = await name();
    await swipe(300, 60);
    await expect.poll(name).not.toBe(first);
  });
});

describe('arrow keys alone', () => {
  test('lead from the stage to the rows, along them and back to the header', async () => {
    await open('/browse');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(A|BUTTON)$/);
    for (let step = 0; step < 6 && !(await isIn('[data-shelf]')); step += 1)
      await page.keyboard.press('ArrowDown');
    expect(await isIn('[data-shelf]')).toBe(true);
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(first);
    for (let step = 0; step < 8 && !(await isIn('header')); step += 1) await page.keyboard.press('ArrowUp');
    expect(await isIn('header')).toBe(true);
  });

  test('and Enter held down offer what can be done with a card', async () => {
    await open('/browse');
    await page.locator('[data-card][tabindex="0"]').first().focus();
    await page.keyboard.down('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Add to My List' }).waitFor();
    await page.keyboard.up('Enter');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/browse');
  });
});

test('a finger that stays on a card opens its sheet, and touches nothing there when it leaves', async () => {
  await open('/browse', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const card = page.locator('[data-card][aria-label^="The Tide,"]').first();
  await card.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await card.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.getByRole('dialog', { name: 'The Tide' }).waitFor();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(500);
  expect(await page.getByRole('dialog', { name: 'The Tide' }).isVisible()).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/browse');
});

test('what one is in the middle of can be started over, moved on, and taken off', async () => {
  await send('PUT', `/api/progress/${cards.Harbour!.videoId}`, { positionSeconds: 15 });
  await open('/browse');
  await page.getByRole('link', { name: /^Resume Harbour, S1 E1/ }).waitFor();
  await page.getByRole('button', { name: 'More for Harbour' }).click();
  await item('Start over').waitFor();
  await item('Go to the next episode').click();
  await page.getByRole('link', { name: /^Play Harbour, S1 E2/ }).waitFor();
  await page.getByRole('button', { name: 'More for Harbour' }).click();
  await item('Remove from Continue Watching').click();
  await heading('Continue Watching').waitFor({ state: 'detached' });
});

describe('My List', () => {
  const order = () =>
    page
      .locator('ul button[aria-roledescription]')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label')?.split(',')[0] ?? ''));

  test('is put in order by hand and by keys, and stays so', async () => {
    for (const name of ['Harbour', 'The Tide', 'A Short Walk']) {
      await send('DELETE', `/api/favorites/${cards[name]!.id}`);
      await send('PUT', `/api/favorites/${cards[name]!.id}`);
    }
    await open('/list');
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect.poll(order).toEqual(['A Short Walk', 'The Tide', 'Harbour']);
    expect(await accessibilityFindings(page)).toEqual([]);

    const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, place`) });
    const [from, to] = [(await tile('A Short Walk').boundingBox())!, (await tile('Harbour').boundingBox())!];
    await page.mouse.move(from.x + 60, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 40, { steps: 12 });
    await page.mouse.up();
    await expect.poll(order).toEqual(['The Tide', 'Harbour', 'A Short Walk']);

    await tile('Harbour').focus();
    await page.keyboard.press('Space');
    await page.getByText('Harbour is picked up.').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Harbour would be at place 1').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect.poll(order).toEqual(['Harbour', 'The Tide', 'A Short Walk']);

    await page.waitForLoadState('networkidle');
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect.poll(order).toEqual(['Harbour', 'The Tide', 'A Short Walk']);
  });
});

async function swipe(fromX: number, toX: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const at = (x: number) => [{ x, y: 240 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(fromX) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at((fromX + toX) / 2) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(toX) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a title grows out of its card where motion is welcome, and the focus goes with it and comes back', async () => {
  await open('/browse', { reducedMotion: 'no-preference' });
  await page.locator('[data-card][aria-label^="The Tide,"]').first().click();
  const dialog = page.getByRole('dialog', { name: 'The Tide' });
  await dialog.waitFor();
  await expect.poll(() => isIn('[role="dialog"]')).toBe(true);
  const opacity = () => dialog.evaluate((element) => getComputedStyle(element.parentElement!).opacity);
  await expect.poll(opacity).toBe('1');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(focused).toContain('The Tide');
});
