import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

type Visit = { url: string; cookie?: string };

/**
 * A window of its own at that server, signed in by that cookie, else a stranger's. Nothing moves in it unless
 * `options` say so: a test waits for what is there, not for what is on its way.
 */
export async function openContext(
  browser: Browser,
  { url, cookie }: Visit,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    baseURL: url,
    ...(cookie !== undefined && { extraHTTPHeaders: { cookie } }),
    ...options,
  });
}
