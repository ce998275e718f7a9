import type { BrowserContext, Page } from 'playwright-core';

/** Notes in every page when the first picture of its first video was shown, in ms since the navigation. */
export async function noteFirstFrames(context: BrowserContext): Promise<void> {
  // tsx wraps named functions in a helper of its own, which no page has.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await context.addInitScript(() => {
    const page = globalThis as unknown as { firstFrameMs?: number };
    const look = () => {
      const video = document.querySelector('video');
      if (!video) requestAnimationFrame(look);
      else video.requestVideoFrameCallback(() => (page.firstFrameMs = performance.now()));
    };
    look();
  });
}

/** Opens the address; resolves with the ms until the first picture. */
export async function firstFrameMs(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    () => (globalThis as unknown as { firstFrameMs?: number }).firstFrameMs,
    undefined,
    { timeout: 60_000 },
  );
  return (await shown.jsonValue()) ?? Number.NaN;
}

/** Milliseconds from asking for another place to the first picture of it. */
export function seekMs(page: Page, toSeconds: number): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const video = document.querySelector('video');
        if (!video) return;
        const beganAt = performance.now();
        const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
          if (Math.abs(mediaTime - to) < 0.5) resolve(performance.now() - beganAt);
          else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
        video.currentTime = to;
      }),
    toSeconds,
  );
}
