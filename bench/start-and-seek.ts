/**
 * How long a viewer waits: for the first picture of a film that was just dropped in, and after a seek, beside bare
 * hls.js with its defaults on a static ladder from nginx in the same run; over loopback and over a slower line.
 * Each film is seen by a browser that was never here, then once more by the same: what was made the first time is
 * stored the second time. `npx tsx bench/start-and-seek.ts [rounds]`. Takes some minutes; needs built pages and
 * Debian's nginx.
 */
import type { ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { findMediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { enterOver } from '../tests/support/http-viewer';
import { openBrowser } from '../tests/support/open-browser';
import { runDex, startDex, type Dex } from '../tests/support/start-dex';
import { cookiesOf } from '../tests/support/streaming-library';
import { hasNginx, startNginx } from './support/nginx';
import { percentile, report, round } from './support/report';
import { firstFrameMs, noteFirstFrames, seekMs } from './support/watch-frames';

const rounds = Number(process.argv[2] ?? 5);
const nginxPort = 3045;
/** Long enough that no player has it all in its buffer; made of one piece many times over. */
const pieceSeconds = 20;
const pieces = 30;
/** Within segments, as viewers seek; far enough apart that nothing is in the buffer. */
const seekTargets = [310.9, 70.3, 530.7, 190.1, 450.5, 131.7];

type Line = { name: string; megabits: number; roundTripMs: number };
const slower: Line = { name: '20 Mbit/s + 20 ms', megabits: 20, roundTripMs: 20 };

type Kind = { name: string; file: string; video: string[] };
const kinds: Kind[] = [
  { name: 'H.264 1080p', file: 'Playable', video: ['-c:v', 'libx264', '-preset', 'veryfast', '-g', '60'] },
  { name: 'HEVC 1080p', file: 'Foreign', video: ['-c:v', 'libx265', '-preset', 'ultrafast', '-g', '60'] },
];

const folder = await mkdtemp(path.join(tmpdir(), 'dex-bench-'));
// The workers of nginx are another user.
await chmod(folder, 0o755);
const { ffmpeg } = await findMediaTools();
const ffmpegRun = (args: string[]) =>
  runProgram({ program: ffmpeg.path, args: ['-v', 'error', '-y', ...args], timeoutMs: 600_000 });

const cleanUp: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })];
async function main(): Promise<void> {
  const sources = path.join(folder, 'sources');
  await mkdir(sources);
  for (const kind of kinds) await makeFilm(path.join(sources, `${kind.file}.${extensionOf(kind)}`), kind);
  const browser = await openBrowser();
  cleanUp.push(() => browser.close());
  const site = hasNginx() ? await serveBare(sources) : null;
  const dex = await startDex();
  cleanUp.push(() => dex.stop());
  const viewer = await enterOver(dex.url);
  const newContext = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    await context.addCookies(cookiesOf(viewer, dex.url));
    await noteFirstFrames(context);
    return context;
  };
  // The first page a server ever sends loads its own code; that is no wait of a film's.
  await warmUp(dex, await newContext(), sources, viewer.cookie);
  const rows: Row[] = [];
  const add = (waits: Waits, bare: Waits | null) => {
    const one = beside(waits, bare);
    console.log(JSON.stringify(one));
    rows.push(one);
  };
  for (const line of [null, slower]) {
    const where = line ? `, ${line.name}` : '';
    const bare = site
      ? row(`bare hls.js, static ladder, nginx${where}`, await visitBare(site, newContext, line))
      : null;
    if (bare) add(bare, bare);
    for (const kind of kinds) {
      const films = await dropFilms(dex, sources, kind, { cookie: viewer.cookie, where });
      const [first, second] = await visitTwice(films, newContext, line);
      add(row(`Dex, ${kind.name}, never encoded${where}`, first), bare);
      add(row(`Dex, ${kind.name}, second visit${where}`, second), bare);
    }
  }
  report('start-and-seek', rows);
}

type Times = { starts: number[]; seeks: number[] };

type Waits = ReturnType<typeof row>;
type Row = ReturnType<typeof beside>;

function row(what: string, { starts, seeks }: Times) {
  const [start, seek] = [starts, seeks].map((times) => times.toSorted((a, b) => a - b));
  return {
    what,
    'start p50 ms': round(percentile(start ?? [], 0.5), 0),
    'start p95 ms': round(percentile(start ?? [], 0.95), 0),
    'seek p50 ms': round(percentile(seek ?? [], 0.5), 0),
    'seek p95 ms': round(percentile(seek ?? [], 0.95), 0),
  };
}

function beside(waits: Waits, bare: Waits | null) {
  const ratio = (what: 'start p50 ms' | 'seek p50 ms') =>
    bare ? round(waits[what] / bare[what], 2) : Number.NaN;
  return { ...waits, 'start ratio': ratio('start p50 ms'), 'seek ratio': ratio('seek p50 ms') };
}

/** By a browser that was never here, then by the same once more. */
async function visitTwice(
  addresses: readonly string[],
  newContext: () => Promise<BrowserContext>,
  line: Line | null,
): Promise<[Times, Times]> {
  const visits: [Times, Times] = [nothing(), nothing()];
  for (const address of addresses) {
    const context = await newContext();
    for (const times of visits) await visit(context, address, { line, times });
    await context.close();
  }
  return visits;
}

async function visitBare(
  site: string,
  newContext: () => Promise<BrowserContext>,
  line: Line | null,
): Promise<Times> {
  const times = nothing();
  for (let n = 0; n < rounds; n += 1) {
    const context = await newContext();
    await visit(context, site, { line, times });
    await context.close();
  }
  return times;
}

const nothing = (): Times => ({ starts: [], seeks: [] });

async function visit(
  context: BrowserContext,
  address: string,
  { line, times }: { line: Line | null; times: Times },
): Promise<void> {
  const page: Page = await context.newPage();
  if (line) await throttle(page, line);
  times.starts.push(await firstFrameMs(page, address));
  for (const target of seekTargets) {
    times.seeks.push(await seekMs(page, target));
    // As long as somebody looks before going elsewhere: the segment is whole, and stored.
    await page.waitForTimeout(700);
  }
  await page.close();
  // Encoders end when nobody watches; the next viewer comes to a machine at rest.
  await wait(1_000);
}

async function throttle(page: Page, { megabits, roundTripMs }: Line): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (megabits * 1e6) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** The ladder that anyone would make with ffmpeg: three rungs, segments of four seconds. */
async function serveBare(sources: string): Promise<string> {
  const site = path.join(folder, 'site');
  await mkdir(site, { recursive: true });
  const rungs = [
    { height: 360, kbps: 800 },
    { height: 720, kbps: 2_800 },
    { height: 1080, kbps: 5_000 },
  ];
  const lines = ['#EXTM3U'];
  for (const { height, kbps } of rungs) {
    const rate = ['-b:v', `${kbps}k`, '-maxrate', `${kbps}k`, '-bufsize', `${kbps * 2}k`];
    const piece = path.join(site, `${height}.ts`);
    const source = path.join(sources, `Playable.${extensionOf(kinds[0]!)}.ts`);
    await ffmpegRun([
      ...['-i', source, '-vf', `scale=-2:${height}`, '-c:v', 'libx264', '-preset', 'veryfast', '-bf', '0'],
      ...['-g', '120', '-keyint_min', '120', '-sc_threshold', '0', ...rate, '-c:a', 'aac', piece],
    ]);
    await repeat(piece, [
      ...['-bsf:a', 'aac_adtstoasc', '-f', 'hls', '-hls_time', '4', '-hls_playlist_type', 'vod'],
      ...['-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', `init${height}.mp4`],
      ...['-hls_segment_filename', path.join(site, `${height}-%d.m4s`), path.join(site, `${height}.m3u8`)],
    ]);
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${(kbps + 128) * 1000},RESOLUTION=${Math.round((height * 16) / 9)}x${height}`,
      `${height}.m3u8`,
    );
  }
  await writeFile(path.join(site, 'master.m3u8'), `${lines.join('\n')}\n`);
  await copyFile(path.resolve('node_modules/hls.js/dist/hls.min.js'), path.join(site, 'hls.js'));
  await writeFile(path.join(site, 'index.html'), barePage);
  const nginx: ChildProcess = await startNginx(site, nginxPort);
  cleanUp.push(() => Promise.resolve(nginx.kill()));
  return `http://127.0.0.1:${nginxPort}/`;
}

const barePage = `<!doctype html><video muted autoplay width="1280" height="720"></video><script src="/hls.js"></script>
<script>const hls = new Hls(); hls.loadSource('/master.m3u8'); hls.attachMedia(document.querySelector('video'));</script>`;

/** Films that differ in a few bytes, each imported and never watched. */
async function dropFilms(
  dex: Dex,
  sources: string,
  kind: Kind,
  { cookie, where }: { cookie: string; where: string },
): Promise<string[]> {
  const known = await filmsOf(dex, cookie);
  const drop = await mkdtemp(path.join(folder, 'drop-'));
  for (let n = 0; n < rounds; n += 1) {
    const name = `${kind.file} ${where ? 'Far' : 'Near'} ${String.fromCharCode(65 + n)} (2020).${extensionOf(kind)}`;
    const source = path.join(sources, `${kind.file}.${extensionOf(kind)}`);
    await ffmpegRun(['-i', source, '-c', 'copy', '-metadata', `comment=${n}${where}`, path.join(drop, name)]);
  }
  await runDex(['import', drop], dex.dataDir);
  return (await filmsOf(dex, cookie)).filter((film) => !known.includes(film));
}

async function filmsOf({ url }: Dex, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/movies?limit=50`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { videoId: string }[] };
  return items.map(({ videoId }) => `${url}/watch/${videoId}`);
}

async function warmUp(dex: Dex, context: BrowserContext, sources: string, cookie: string): Promise<void> {
  const kind: Kind = { ...kinds[0]!, file: 'Playable' };
  const drop = path.join(folder, 'drop-first');
  await mkdir(drop);
  await copyFile(
    path.join(sources, `${kind.file}.${extensionOf(kind)}`),
    path.join(drop, `Warm (2000).${extensionOf(kind)}`),
  );
  await runDex(['import', drop], dex.dataDir);
  const [film = ''] = await filmsOf(dex, cookie);
  const page = await context.newPage();
  await firstFrameMs(page, film);
  await context.close();
}

const extensionOf = ({ file }: Kind): string => (file === 'Playable' ? 'mp4' : 'mkv');

async function makeFilm(file: string, { video }: Kind): Promise<void> {
  // Something moves everywhere, and there is some grain: neither a cartoon nor confetti.
  const picture = `testsrc2=size=1920x1080:rate=30:duration=${pieceSeconds},noise=alls=6:allf=t`;
  const sound = `sine=frequency=330:duration=${pieceSeconds}`;
  const piece = `${file}.ts`;
  await ffmpegRun([
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound, ...video, '-bf', '0', '-b:v', '6M'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest', piece],
  ]);
  await repeat(piece, ['-bsf:a', 'aac_adtstoasc', file]);
}

const repeat = (piece: string, out: string[]) =>
  ffmpegRun(['-stream_loop', String(pieces - 1), '-i', piece, '-c', 'copy', ...out]);

try {
  await main();
} finally {
  for (const step of cleanUp.reverse()) await step();
}
