import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { playStream } from '@/player/engine/hls/play-stream';
import { createWebServer } from '@/origin/create-server';
import { h264, makeClip } from '../support/clips';
import { openBrowser } from '../support/open-browser';

/** One segment of four seconds, which an encoder takes six seconds to make. */
const fragmentEveryMs = 750;
const list = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="init.mp4"
#EXTINF:4,
slow.m4s
#EXT-X-ENDLIST
`;

let browser: Browser;
let server: Server;
let folder: string;
let isSegmentWhole = false;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-progressive-'));
  const fragmented = ['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-frag_duration', '500000'];
  const video = [...h264, ...fragmented];
  const film = await makeClip(path.join(folder, 'film.mp4'), { seconds: 4, audio: [], video });
  const [init, ...fragments] = splitAtFragments(await readFile(film));
  const script = await bundlePlayer();
  server = createWebServer((req, res) => {
    const name = (req.url ?? '').slice(1);
    if (name === 'list.m3u8') res.end(list);
    else if (name === 'init.mp4') res.end(init);
    else if (name === 'player.js') res.setHeader('content-type', 'text/javascript').end(script);
    else if (name === 'slow.m4s') void sendSlowly(fragments, res);
    else res.setHeader('content-type', 'text/html').end('<!doctype html><video muted></video>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function sendSlowly(fragments: Buffer[], res: NodeJS.WritableStream): Promise<void> {
  for (const fragment of fragments) {
    res.write(fragment);
    await wait(fragmentEveryMs);
  }
  isSegmentWhole = true;
  res.end();
}

function splitAtFragments(film: Buffer): Buffer[] {
  const starts = [0];
  for (let at = 0; at < film.length; at += film.readUInt32BE(at)) {
    const type = film.toString('latin1', at + 4, at + 8);
    if (type === 'moof') starts.push(at);
    // The index at the end is nothing that a segment has.
    if (type === 'mfra') return starts.map((start, n) => film.subarray(start, starts[n + 1] ?? at));
  }
  return starts.map((start, n) => film.subarray(start, starts[n + 1]));
}

async function bundlePlayer(): Promise<string> {
  const contents = `
    import { playStream } from './src/player/engine/hls/play-stream';
    import { createStreamPort } from './src/player/core/stream-port';
    Object.assign(globalThis, { playStream, createStreamPort });`;
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

type PlayerPage = {
  playStream: typeof playStream;
  createStreamPort: () => Parameters<typeof playStream>[1];
};

test('a picture is shown while the rest of its segment is still being made', async () => {
  const page = await browser.newPage();
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.addScriptTag({ url: '/player.js' });
  await page.evaluate(async () => {
    const player = globalThis as unknown as PlayerPage;
    const video = document.querySelector('video')!;
    const first = new Promise((shown) => video.requestVideoFrameCallback(shown));
    const renew = () => Promise.resolve();
    const start = { src: '/list.m3u8', startSeconds: 0, hint: null, qualityLines: null, audio: null, renew };
    player.playStream(video, player.createStreamPort(), start, new AbortController().signal);
    void video.play();
    await first;
  });
  expect(isSegmentWhole).toBe(false);
  const seconds = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(seconds, { timeout: 20_000 }).toBeGreaterThan(3.5);
  // Its last fragment is shown when it is there, not when the server says that nothing follows.
  await expect.poll(() => isSegmentWhole).toBe(true);
});
