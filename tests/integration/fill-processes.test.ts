import type { ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planAll } from '@/modules/encoding/plan-renditions';
import { storedSegments } from '@/modules/encoding/stored-content';
import { database } from '@/server/db';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';
import { buildFillWorker, endWorker, startFillWorker } from '../support/start-fill-worker';

const never = new AbortController().signal;
const workers: ChildProcess[] = [];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-workers-'));
  await buildFillWorker();
  const clip = { seconds: 16, size: '640x360', video: ['-c:v', 'mpeg4', '-q:v', '5'] };
  const source = await makeClip(path.join(folder, 'film.mkv'), clip);
  for (let number = 1; number <= 6; number += 1) {
    const sourcePath = path.join(folder, `film-${String(number)}.mkv`);
    await copyFile(source, sourcePath);
    const contentHash = String(number).padEnd(64, '0');
    await makeVideo((await makeTitle())._id, { sourcePath, contentHash });
  }
  await planAll(never);
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => endWorker(worker, 'SIGTERM')));
  await rm(folder, { recursive: true, force: true });
});

const rows = async () => (await database()).orm.renditions.all();

/** Boxes follow each other to the very end of the file, and there is a fragment among them. */
function isWhole(bytes: Buffer): boolean {
  const names: string[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) return false;
    names.push(bytes.toString('latin1', at + 4, at + 8));
    at += size;
  }
  return at === bytes.length && names.includes('moof') && names.at(-1) === 'mdat';
}

async function assertWhole(seen: Set<string>) {
  for await (const { key } of mediaStorage().list('renditions/')) {
    if (!key.endsWith('.m4s') || seen.has(key)) continue;
    const stream = await mediaStorage().read(key);
    expect(stream && isWhole(await buffer(stream)), key).toBe(true);
    seen.add(key);
  }
}

it('loses nothing and keeps nothing half when workers are killed again and again', async () => {
  const seen = new Set<string>();
  for (let index = 0; index < 3; index += 1) workers.push(startFillWorker());
  for (let kill = 0; kill < 8; kill += 1) {
    await sleep(900 + ((kill * 733) % 1500));
    const victim = workers.shift();
    if (victim) await endWorker(victim, 'SIGKILL');
    await assertWhole(seen);
    workers.push(startFillWorker());
  }
  const isDone = async () => (await rows()).every(({ isComplete }) => isComplete);
  await expect.poll(isDone, { timeout: 180_000, interval: 500 }).toBe(true);

  await assertWhole(seen);
  for (const row of await rows()) {
    const { finals, drafts, bytes } = await storedSegments(row);
    expect([...finals].sort((a, b) => a - b)).toEqual(Array.from({ length: row.segmentCount }, (_, n) => n));
    expect(drafts.size).toBe(0);
    expect({ finalCount: row.finalCount, bytes: row.bytes }).toEqual({ finalCount: finals.size, bytes });
  }
}, 240_000);
