import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { makeTinyLibrary } from '../support/tiny-library';
import { watchPage } from '../support/watch-page';

const sizes = [
  { name: 'a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
  { name: 'a desktop', viewport: { width: 1440, height: 900 }, hasTouch: false },
];

let browser: Browser;
let films: string;
beforeAll(async () => {
  films = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
  [browser] = await Promise.all([openBrowser(), makeTinyLibrary(films)]);
});
afterAll(() => browser.close());

describe.each(sizes)('on $name', ({ viewport, hasTouch }) => {
  let dex: Dex;
  let page: Page;
  let complaints: string[];
  const findings: string[] = [];

  beforeAll(async () => {
    dex = await startDex();
    await runDex(['import', films], dex.dataDir);
    const context = await browser.newContext({
      viewport,
      hasTouch,
      reducedMotion: 'reduce',
      baseURL: dex.url,
    });
    page = await context.newPage();
    ({ complaints } = watchPage(page));
  });
  afterAll(async () => {
    await page.context().close();
    await dex.stop();
  });

  beforeEach(({ task }) => {
    onTestFailed(async () => {
      const file = path.join(
        tmpdir(),
        `dex-${viewport.width}-${task.name.replace(/\W+/g, '-').slice(0, 40)}.png`,
      );
      await page.screenshot({ path: file });
      console.log(`What was seen: ${file}\n${[...complaints, ...findings].join('\n')}`);
    });
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const look = async () => findings.push(...(await accessibilityFindings(page)));
  const seconds = () =>
    page
      .locator('video')
      .first()
      .evaluate((video: HTMLVideoElement) => video.currentTime);

  test('a stranger finds the way in and registers', async () => {
    await page.goto('/');
    await look();
    await page
      .getByRole('link', { name: /set up this server|sign in/i })
      .first()
      .click();
    await page.waitForURL('**/auth*', { waitUntil: 'networkidle' });
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail').fill('ada@example.org');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByText('Use at least 10 characters.').waitFor();
    await look();
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await heading('Who will be watching?').waitFor();
    await look();
  });

  test('makes a profile and says who is watching', async () => {
    // The form is there before its script is.
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Name').fill('Kim');
    await page.getByRole('button', { name: /start|create|save|go on/i }).click();
    await page.waitForURL('**/browse');
    await page.goto('/profiles');
    await heading('Who’s watching?').waitFor();
    await look();
    await page.getByRole('button', { name: /kim/i }).click();
    await page.waitForURL('**/browse');
  });

  test('browses and opens a title, as a window over the rows and as a page of its own', async () => {
    await heading('New on Dex').waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look();
    await page
      .getByRole('link', { name: /^The Tide, 2021/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'The Tide' });
    await dialog.waitFor();
    await page.waitForURL('**/title/*');
    await look();
    await page.reload();
    await heading('The Tide').waitFor();
    await look();
  });

  test('adds it to My List', async () => {
    await page.getByRole('button', { name: 'Add The Tide to My List' }).click();
    await page.getByRole('button', { name: 'Remove The Tide from My List' }).waitFor();
    await page.goto('/list');
    await page
      .getByRole('link', { name: /^The Tide/ })
      .first()
      .waitFor();
    await look();
  });

  test('plays it, leaves, and finds the place again', async () => {
    await page
      .getByRole('link', { name: /^The Tide/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('link', { name: 'Play', exact: true }).click();
    await page.waitForURL('**/watch/*');
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0.5);
    await page.keyboard.press('ArrowRight');
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(8);
    await page.mouse.move(200, 200);
    await look();
    await page.getByRole('link', { name: 'Back to browse' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/watch'));
    await page.goto('/browse');
    await heading('Continue Watching').waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look();
    await page
      .getByRole('link', { name: /^Resume The Tide/ })
      .first()
      .click();
    await page.waitForURL('**/watch/*');
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(7);
  });

  test('keeps the place also when the page is simply left', async () => {
    await page.keyboard.press('ArrowRight');
    await expect.poll(seconds).toBeGreaterThan(17);
    await page.goto('about:blank');
    await page.goto('/browse');
    await page
      .getByRole('link', { name: /^Resume The Tide/ })
      .first()
      .click();
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(16);
  });

  test('goes from one episode to the next', async () => {
    await page.goto('/browse');
    await page
      .getByRole('link', { name: /^Harbour/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('link', { name: 'Play S1 E1' }).click();
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0.2);
    const first = page.url();
    await page.keyboard.press('Shift+KeyN');
    await page.waitForURL((url) => url.href !== first);
    await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(0.2);
  });

  test('lets the owner look behind the screen', async () => {
    for (const address of [
      '/studio',
      '/studio/folders',
      '/profiles/manage',
      '/browse/movies',
      '/browse/series',
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await look();
    }
  });

  test('signs out, and everything is behind the door again', async () => {
    await page.goto('/browse');
    await page.getByRole('button', { name: /account menu/i }).click();
    await look();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(`${dex.url}/`);
    await page.goto('/browse');
    await page.waitForURL('**/auth*');
    await look();
  });

  test('an address that nobody has is explained', async () => {
    await page.goto('/no-such-page');
    await look();
  });

  test('without a complaint of the browser, of the security policy or of axe', () => {
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
