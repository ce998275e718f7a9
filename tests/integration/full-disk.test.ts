import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillNext } from '@/modules/encoding/fill-renditions';
import { planAll } from '@/modules/encoding/plan-renditions';
import { noteFullDisk, roomState } from '@/modules/encoding/room';
import { endAllRuns } from '@/modules/encoding/running';
import { openSegment } from '@/modules/encoding/server';
import { storedSegments } from '@/modules/encoding/stored-content';
import { segmentKey } from '@/modules/encoding/stored-keys';
import { database } from '@/server/db';
import { env } from '@/server/env';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';

// No reserve to speak of: writes really find no room. Before the environment is read, which imports do.
vi.hoisted(() => {
  process.env.DEX_MIN_FREE = '1';
});

const diskBytes = 8 * 2 ** 20;
const never = new AbortController().signal;
const media = path.join(env().DEX_DATA, 'media');
const ballast = path.join(media, '.ballast');
let folder = '';
const videoIds: string[] = [];

/** A disk of its own for the media, so small that it is soon full. Needs root. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mkdir', ['-p', media]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(diskBytes)}`, 'tmpfs', media], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

const isMounted = mountSmallDisk();
if (!isMounted) console.warn('full-disk.test.ts: skipped, because this user may not mount a small disk.');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-full-'));
  const clip = { seconds: 10, size: '640x360', video: ['-c:v', 'mpeg4', '-q:v', '5'] };
  const source = await makeClip(path.join(folder, 'film.mkv'), clip);
  for (let number = 0; number < 10; number += 1) {
    const sourcePath = path.join(folder, `film-${String(number)}.mkv`);
    await copyFile(source, sourcePath);
    const contentHash = String(number).padEnd(64, '0');
    videoIds.push((await makeVideo((await makeTitle())._id, { sourcePath, contentHash }))._id);
  }
  await planAll(never);
});

afterAll(async () => {
  await endAllRuns();
  if (isMounted) execFileSync('umount', ['-l', media]);
  await rm(folder, { recursive: true, force: true });
});

const work = () => fillNext({ owner: 'worker', complete: new Set(videoIds.map((id, index) => `${id}/${String(index).padEnd(64, '0')}`)), signal: never }); // prettier-ignore

async function leave(freeBytes: number) {
  await rm(ballast, { force: true });
  const room = await mediaStorage().room();
  await writeFile(ballast, Buffer.alloc(Math.max(0, (room?.freeBytes ?? 0) - freeBytes)));
  // The system is asked once a second.
  await expect.poll(async () => ((await roomState()).freeBytes ?? 0) <= freeBytes + 65_536, { timeout: 10_000 }).toBe(true); // prettier-ignore
}

async function becomeEmpty() {
  await leave(diskBytes);
  await expect.poll(async () => (await roomState()).state, { timeout: 15_000 }).toBe('ok');
}

async function segmentsAreWhole() {
  for await (const { key, sizeBytes } of mediaStorage().list('renditions/')) {
    const bytes = await buffer((await mediaStorage().read(key))!);
    expect(bytes.length, key).toBe(sizeBytes);
    let at = 0;
    while (at + 8 <= bytes.length) at += Math.max(8, bytes.readUInt32BE(at));
    expect(at, key).toBe(bytes.length);
  }
}

describe.skipIf(!isMounted)('on a disk that is full', () => {
  // From nothing at all to just enough, in steps of about a segment.
  it.each([0, 4_096, 16_384, 40_000, 80_000, 120_000, 160_000, 200_000, 260_000, 330_000])(
    'nothing half is stored with %d bytes left, and the filler stops and says why',
    async (freeBytes) => {
      // As if the last failure was long ago: to wait for that is a test of its own, below.
      noteFullDisk(-Infinity);
      await becomeEmpty();
      noteFullDisk(-Infinity);
      await leave(freeBytes);
      // What still fits is made.
      let last: number | null = 0;
      for (let attempt = 0; attempt < 10 && last !== null; attempt += 1) last = await work();
      expect(last).toBeNull();
      expect((await roomState()).state).not.toBe('ok');
      await segmentsAreWhole();
      const { orm } = await database();
      const rows = await orm.renditions.all();
      expect(rows.every(({ failure, leaseOwner }) => failure === null && leaseOwner === null)).toBe(true);
    },
  );

  it('what exists plays on, what does not is refused for now, and everything goes on when there is room', async () => {
    await becomeEmpty();
    await work();
    const { orm } = await database();
    const rows = await orm.renditions.all();
    const full = rows.find(({ rank, isComplete }) => rank === 0 && isComplete)!;
    const empty = rows.find(({ rank, finalCount }) => rank > 0 && finalCount === 0)!;

    await leave(0);
    const wish = { videoId: full.videoId, renditionId: full.renditionId, n: 0, viewerId: 'kim' };
    expect(await openSegment(wish, never)).toMatchObject({ kind: 'stored', key: segmentKey(full, 0) });
    const other = { ...wish, videoId: empty.videoId, renditionId: empty.renditionId };
    await expect(openSegment(other, never)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no room') as string,
      retryAfterSeconds: expect.any(Number) as number,
    });

    await becomeEmpty();
    expect(await work()).toBeGreaterThan(0);
    const opened = await openSegment(other, never);
    if (opened.kind === 'making') for await (const chunk of opened.chunks) expect(chunk).toBeDefined();
    expect((await storedSegments(full)).finals.size).toBe(full.segmentCount);
  });
});
