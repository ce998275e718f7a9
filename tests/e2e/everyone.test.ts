import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/check-accessibility';
import { enterOver } from '../support/http-viewer';
import { openBrowser } from '../support/open-browser';
import { runDex, startDex, type Dex } from '../support/start-dex';
import { makeTinyLibrary } from '../support/tiny-library';
import { openContext } from '../support/viewer-context';

let browser: Browser;
let dex: Dex;
let cookie: string;
let context: BrowserContext | undefined;

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
afterEach(() => context?.close());

async function open(address: string, options: BrowserContextOptions & { isStranger?: boolean } = {}) {
  const { isStranger = false, ...rest } = options;
  context = await openContext(browser, { url: dex.url, ...(!isStranger && { cookie }) }, rest);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** What a screen reader is told, in this order, whatever else it is told between. */
async function expectToRead(where: Locator, lines: readonly RegExp[]): Promise<void> {
  const snapshot = await where.ariaSnapshot();
  let rest = snapshot;
  for (const line of lines) {
    const at = rest.search(line);
    expect(at, `${String(line)} in\n${snapshot}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at);
  }
}

test('a screen reader is told how to sign in', async () => {
  const page = await open('/auth', { isStranger: true });
  await expectToRead(page.locator('body'), [
    /link "Skip to content"/,
    /main/,
    /link "Dex To the start page"/,
    /heading "[^"]+" \[level=1\]/,
    /textbox "E-mail"/,
    /textbox "Password"/,
    /button "Sign in"/,
    /combobox "Language"/,
  ]);
});

test('a screen reader is told who can watch', async () => {
  const page = await open('/profiles');
  await expectToRead(page.locator('body'), [
    /main/,
    /heading "Who’s watching\?" \[level=1\]/,
    /button "Kim"/,
    /button "[^"]*[Aa]dd[^"]*"/,
    /link "Manage profiles"/,
  ]);
});

test('a screen reader is told where it is, what is featured, and what stands in which row', async () => {
  const page = await open('/browse');
  await expectToRead(page.locator('body'), [
    /banner/,
    /link "Dex To the start page"/,
    /navigation "Main"/,
    /link "Home"/,
    /link "My List"/,
    /button "Account menu of Kim"/,
    /main/,
    /region "Featured today"/,
    /heading "[^"]+" \[level=1\]/,
    /link "Play[^"]*"/,
    /button "Add [^"]+ to My List"/,
    /heading "New on Dex" \[level=2\]/,
    /link "The Tide, 2021[^"]*"/,
  ]);
  expect(await page.getByRole('link', { name: 'Home' }).first().getAttribute('aria-current')).toBe('page');
});

test('a screen reader is told what a title is, and what can be done with it', async () => {
  const page = await open('/browse');
  await page.locator('[data-card][aria-label^="The Tide,"]').first().click();
  const dialog = page.getByRole('dialog', { name: 'The Tide' });
  await dialog.waitFor();
  await dialog.getByRole('link', { name: 'Play', exact: true }).waitFor();
  await expectToRead(dialog, [/heading "The Tide"/, /link "Play"/, /button "Add The Tide to My List"/]);
  // What lies behind cannot be reached while it is open.
  for (let index = 0; index < 12; index += 1) {
    await page.keyboard.press('Tab');
    const isInside = await dialog.evaluate((element) => element.contains(document.activeElement));
    const isOutsideThePage = await page.evaluate(() => document.activeElement === document.body);
    expect(isInside || isOutsideThePage).toBe(true);
  }
});

test('a screen reader is told what the player can do and where the film is', async () => {
  const page = await open('/browse');
  await page.locator('[data-card][aria-label^="The Tide,"]').first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'Play', exact: true }).click();
  await page.waitForURL('**/watch/*');
  await page.locator('video').first().waitFor();
  await page.mouse.move(300, 300);
  await page.getByRole('slider', { name: /seek|position/i }).waitFor();
  await expectToRead(page.getByRole('main'), [
    /link "Back to browse"/,
    /slider "[^"]*(Seek|Position)[^"]*"/i,
    /button "(Play|Pause)[^"]*"/,
    /button "[^"]*([Mm]ute|[Ss]ound)[^"]*"/,
    /button "[^"]*[Ff]ull screen[^"]*"/,
  ]);
  const slider = page.getByRole('slider', { name: /seek|position/i });
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/\d/);
});

test('the account menu is led by the keyboard and gives the focus back', async () => {
  const page = await open('/browse');
  const trigger = page.getByRole('button', { name: 'Account menu of Kim' });
  await trigger.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Switch profile' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await expect.poll(() => trigger.evaluate((element) => element === document.activeElement)).toBe(true);
});

const addresses = ['/browse', '/browse/movies', '/list', '/search', '/profiles', '/profiles/manage'];
const studio = ['/studio', '/studio/folders', '/studio/encoding', '/studio/look', '/studio/style'];

test('axe finds nothing on the pages of the studio', async () => {
  const page = await open('/studio');
  const findings: string[] = [];
  for (const address of studio) {
    await page.goto(address, { waitUntil: 'networkidle' });
    findings.push(...(await accessibilityFindings(page)));
  }
  expect(findings).toEqual([]);
});

/** Controls and text that stick out of the window, where no scrolling brings them in. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const mayScroll = (element: Element) => {
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
        if (getComputedStyle(each).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('a, button, input, select, h1, h2, h3, p, label')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1) && !mayScroll(element);
      })
      .map((element) => `${location.pathname}: ${element.outerHTML.slice(0, 120)}`);
  });

test('at 200 % and at 400 % zoom nothing is cut off, in either direction of reading', async () => {
  const found: string[] = [];
  const zoom = async (page: Page, address: string) => {
    await page.goto(address);
    await page.getByRole('heading').first().waitFor({ state: 'attached' });
    // WCAG 1.4.10: a window 1280 pixels wide is 640 wide at 200 %, and 320 at 400 %.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 400 });
      found.push(...(await cutOff(page)));
    }
  };
  const stranger = await open('/auth', { isStranger: true, locale: 'ar' });
  expect(await stranger.locator('html').getAttribute('dir')).toBe('rtl');
  for (const address of ['/', '/auth']) await zoom(stranger, address);
  await context?.close();
  const page = await open('/browse');
  for (const address of [...addresses, ...studio]) await zoom(page, address);
  expect(found).toEqual([]);
});

test('in forced colours the focus is always seen', async () => {
  const unseen: string[] = [];
  const page = await open('/browse', { forcedColors: 'active' });
  for (const address of ['/browse', '/profiles', '/studio/look']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    for (let index = 0; index < 12; index += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const outlined = [element, element.nextElementSibling, element.firstElementChild].some((each) => {
          if (!each) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        return outlined ? null : `${location.pathname}: ${element.outerHTML.slice(0, 160)}`;
      });
      if (seen) unseen.push(seen);
    }
  }
  expect(unseen).toEqual([]);
});
