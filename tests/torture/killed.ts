import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readableBoxes } from '@/media/fmp4/boxes';
import { readFragments } from '@/media/fmp4/read-fragments';
import { findRendition, type StreamPlan } from '@/media/renditions/stream-plan';
import { signVideoPath } from '@/media/signed-path';
import { frameAt, segmentCount, segmentSpan } from '@/media/timeline/timeline';
import { planAll } from '@/modules/encoding/plan-renditions';
import { planOf } from '@/modules/encoding/server';
import { storedSegments } from '@/modules/encoding/stored-content';
import { database } from '@/server/db';
import { secrets } from '@/server/secrets';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';
import { buildWorkers, endWorker, killEncodersOf, startWorker } from '../support/start-worker';

const never = new AbortController().signal;
const longestPauseMs = 1_200;
const workers: ChildProcess[] = [];
let folder = '';
let source = '';
let films = 0;

/** Kills at random moments, in turn a process of Dex and an encoder that it runs. */
export function losesNothing({ kills }: { kills: number }): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dex-killed-'));
    await buildWorkers('fill-worker', 'serve-worker');
    const clip = { seconds: 8, size: '640x360', video: ['-c:v', 'mpeg4', '-q:v', '5'] };
    source = await makeClip(path.join(folder, 'film.mkv'), clip);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => endWorker(worker, 'SIGKILL')));
    await rm(folder, { recursive: true, force: true });
  });
  it(
    `makes nothing bad and nothing twice when the filler is killed ${kills} times`,
    () => killFillers(kills),
    300_000 + kills * 10_000,
  );
  it(
    `shows nothing bad and makes nothing twice when the server is killed ${kills} times`,
    () => killServers(kills),
    300_000 + kills * 10_000,
  );
}

async function addFilm(): Promise<string> {
  films += 1;
  const sourcePath = path.join(folder, `film-${films}.mkv`);
  await copyFile(source, sourcePath);
  const contentHash = String(films).padEnd(64, '0');
  return (await makeVideo((await makeTitle())._id, { sourcePath, contentHash }))._id;
}

const rows = async () => (await database()).orm.renditions.all();
const pause = () => sleep(100 + Math.random() * longestPauseMs);

async function killFillers(kills: number): Promise<void> {
  for (let film = 0; film < Math.min(4, kills / 3); film += 1) await addFilm();
  await planAll(never);
  const watch = new StorageWatch();
  for (let index = 0; index < 3; index += 1) workers.push(startWorker('fill-worker'));
  const isDone = async () => (await rows()).every(({ isComplete }) => isComplete);
  for (let kill = 0; kill < kills; kill += 1) {
    await pause();
    // There is always something left to make.
    if (await isDone()) {
      await addFilm();
      await planAll(never);
    }
    const victim = workers.shift();
    if (!victim) break;
    if (kill % 2 === 0 || !killEncodersOf(victim)) {
      await endWorker(victim, 'SIGKILL');
      workers.push(startWorker('fill-worker'));
    } else workers.push(victim);
    await watch.look();
  }
  await expect.poll(isDone, { timeout: 240_000, interval: 300 }).toBe(true);
  await watch.look();
  await Promise.all(workers.splice(0).map((worker) => endWorker(worker, 'SIGTERM')));

  for (const row of await rows()) {
    const { finals, drafts, bytes } = await storedSegments(row);
    expect([...finals].sort((a, b) => a - b)).toEqual(Array.from({ length: row.segmentCount }, (_, n) => n));
    expect(drafts.size).toBe(0);
    expect({ finalCount: row.finalCount, bytes: row.bytes }).toEqual({ finalCount: finals.size, bytes });
  }
}

/** What was stored once is whole, and stays as it is. */
class StorageWatch {
  readonly #seen = new Map<string, string>();

  async look(): Promise<void> {
    for await (const key of mediaStorage().keys('renditions/')) {
      if (!key.endsWith('.m4s')) continue;
      const file = await stat(mediaStorage().localPath(key) ?? '').catch(() => null);
      // A draft is removed as soon as its final is there.
      if (!file) continue;
      const version = `${file.ino}/${file.mtimeMs}`;
      const known = this.#seen.get(key);
      if (known === undefined) expect(isWhole(await bytesOf(key)), key).toBe(true);
      else expect(version, `${key} was made again`).toBe(known);
      this.#seen.set(key, version);
    }
  }
}

async function bytesOf(key: string): Promise<Buffer> {
  const stream = await mediaStorage().read(key);
  return stream ? buffer(stream) : Buffer.alloc(0);
}

/** Boxes follow each other to the very end of the file, and there is a fragment among them. */
function isWhole(bytes: Buffer): boolean {
  const boxes = readableBoxes(bytes);
  const last = boxes.at(-1);
  return last?.end === bytes.length && last.type === 'mdat' && boxes.some(({ type }) => type === 'moof');
}

async function killServers(kills: number): Promise<void> {
  const watch = new StorageWatch();
  const port = await listening(startServer('0'));
  const stop = new AbortController();
  const watching = watchFilms(port, stop.signal);
  const killing = killAgainAndAgain(kills, port).finally(() => {
    stop.abort();
  });
  // Whoever watches never gets a bad segment, and never stops getting good ones.
  const [watched] = await Promise.all([watching, killing]);
  expect(watched).toBeGreaterThan(kills / 2);
  await watch.look();
}

async function killAgainAndAgain(kills: number, port: string): Promise<void> {
  const watch = new StorageWatch();
  for (let kill = 0; kill < kills; kill += 1) {
    await pause();
    const server = workers.at(-1);
    if (!server) return;
    if (kill % 2 === 0 || !killEncodersOf(server)) {
      await endWorker(server, 'SIGKILL');
      workers.pop();
      await listening(startServer(port));
    }
    await watch.look();
  }
}

function startServer(port: string): ChildProcess {
  const server = startWorker('serve-worker', { PORT: port });
  workers.push(server);
  return server;
}

async function listening({ stdout }: ChildProcess): Promise<string> {
  const [line] = (await once(stdout!, 'data')) as [Buffer];
  return line.toString().trim();
}

/** Film after film, segment after segment, as players do: what broke is asked for again. Returns how many came. */
async function watchFilms(port: string, signal: AbortSignal): Promise<number> {
  const viewer = { profileId: 'a'.repeat(24), expiresAtSeconds: Math.round(Date.now() / 1000) + 3_600 };
  let watched = 0;
  while (!signal.aborted) {
    const videoId = await addFilm();
    const { plan } = await planOf(videoId);
    const prefix = signVideoPath(secrets().MEDIA_SECRET, { videoId, ...viewer });
    for (const { id } of plan.video) {
      for (let n = 0; n < segmentCount(plan.timeline); n += 1) {
        const bytes = await segmentOf(`http://127.0.0.1:${port}${prefix}r/${id}/${n}.m4s`, signal);
        if (bytes) expect(await framesIn(bytes)).toBe(expectedFrames(plan, id, n));
        watched += bytes ? 1 : 0;
      }
    }
  }
  return watched;
}

/** Null when nobody waits any more. */
async function segmentOf(url: string, signal: AbortSignal): Promise<Buffer | null> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(url);
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
    } catch {
      // The server is gone, or went in the middle of the segment.
    }
    await sleep(50);
  }
  return null;
}

async function framesIn(segment: Buffer): Promise<number> {
  let frames = 0;
  for await (const part of readFragments(inOnePiece(segment))) {
    if (part.kind === 'fragment') frames += part.fragment.samples.length;
  }
  return frames;

  async function* inOnePiece(bytes: Buffer) {
    yield await Promise.resolve(bytes);
  }
}

function expectedFrames(plan: StreamPlan, id: string, n: number): number {
  const rendition = findRendition(plan, id);
  if (rendition?.kind !== 'rung') throw new Error(`${id} is no rung`);
  const { start, end } = segmentSpan(plan.timeline, n);
  return frameAt(end, rendition.rung.frameRate) - frameAt(start, rendition.rung.frameRate);
}
