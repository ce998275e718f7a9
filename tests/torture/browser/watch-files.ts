import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { endAllRuns, planOf } from '@/modules/encoding/server';
import { openVideo } from '@/modules/playback/server';
import { createWebServer } from '@/origin/create-server';
import { mediaOrigin } from '@/origin/media-origin';
import { makeTitle, makeVideo } from '../../support/make-title';
import { openBrowser } from '../../support/open-browser';
import type { Place, TorturePage, Watched } from './page';

const viewer = { id: randomBytes(12).toString('hex'), maturityLimit: 18 as const };
/** Longer than from one mark to the next, and the mark itself. */
const forSeconds = 1;

export type WatchedPlace = Watched & Place;

/** A Chromium with Dex's player and a media origin behind it, for one file of the set after the other. */
export class Cinema {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly url: string,
  ) {}

  static async open(): Promise<Cinema> {
    const [script, browser] = await Promise.all([bundle(), openBrowser()]);
    const origin = mediaOrigin();
    const server = createWebServer((req, res) => {
      if (origin(req, res)) return;
      if (req.url === '/page.js') res.setHeader('content-type', 'text/javascript').end(script);
      else res.setHeader('content-type', 'text/html').end('<!doctype html><script src="/page.js"></script>');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Cinema(browser, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
    await endAllRuns();
  }

  /** Plays a file that was never encoded from its start, its middle and its end. */
  async watch(sourcePath: string): Promise<{ plan: StreamPlan; places: WatchedPlace[] }> {
    const contentHash = randomBytes(32).toString('hex');
    const title = await makeTitle();
    const video = await makeVideo(title._id, { sourcePath, contentHash, isWebPlayable: false });
    const { plan } = await planOf(video._id);
    const { media } = await openVideo(viewer, video._id);
    if (media.state !== 'ready') throw new Error(`Not ready: ${media.reason}`);
    const page = await this.browser.newPage();
    try {
      return { plan, places: await watchPlaces(page, this.url, { src: media.src, plan }) };
    } finally {
      await page.close();
      await endAllRuns();
    }
  }
}

async function watchPlaces(page: Page, url: string, { src, plan }: { src: string; plan: StreamPlan }) {
  await page.goto(url);
  const watched: WatchedPlace[] = [];
  for (const place of placesOf(plan)) {
    const seen = await page.evaluate(([from, at]) => theirs().watch(from, at), [src, place] as const);
    watched.push({ ...place, ...seen });
  }
  return watched;
}

/** In turn in what is copied, where there is such, and in what is encoded. */
function placesOf({ timeline: { durationSeconds }, video }: StreamPlan): Place[] {
  const [encoded, copied] = [video[0]?.id ?? '', video.at(-1)?.id ?? ''];
  const start = { fromSeconds: 0, forSeconds, renditionId: copied };
  const middle = { fromSeconds: durationSeconds / 2 - 0.4, forSeconds, renditionId: encoded };
  const end = { fromSeconds: durationSeconds - forSeconds - 0.1, forSeconds, renditionId: copied };
  if (durationSeconds < 2) return [start];
  return durationSeconds < 3 ? [start, end] : [start, middle, end];
}

/** Runs in the page. */
declare function theirs(): TorturePage;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.ts')],
    alias: { '@': path.resolve('src') },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
