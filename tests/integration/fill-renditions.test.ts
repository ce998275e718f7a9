import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { segmentCount } from '@/media/timeline/timeline';
import { collectNow } from '@/modules/encoding/collect-garbage';
import { fillNext } from '@/modules/encoding/fill-renditions';
import { planAll } from '@/modules/encoding/plan-renditions';
import { endAllRuns } from '@/modules/encoding/running';
import { initOf, openSegment, planOf } from '@/modules/encoding/server';
import { draftKey, segmentKey, videoPrefix } from '@/modules/encoding/stored-keys';
import { database, where } from '@/server/db';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';

const never = new AbortController().signal;
let folder = '';
let sourcePath = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-fill-'));
  const video = ['-c:v', 'mpeg4', '-q:v', '5'];
  sourcePath = await makeClip(path.join(folder, 'film.mkv'), { seconds: 8, size: '640x360', video });
});
afterAll(async () => {
  await endAllRuns();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const { orm } = await database();
  await orm.videos.where(where.atLeast('sourceSize', 0)).deleteAndCount();
  await orm.renditions.where(where.atLeast('rank', 0)).deleteAndCount();
});

let films = 0;
/** Films that need no preparation, `complete` for short, unless it is what is looked at. */
const complete = new Set<string>();

async function newFilm({ isPrepared = true } = {}) {
  const number = (films += 1);
  const contentHash = String(number).padStart(16, '0').padEnd(64, 'f');
  const copy = path.join(folder, `film-${String(number)}.mkv`);
  await copyFile(sourcePath, copy);
  const video = await makeVideo((await makeTitle())._id, { sourcePath: copy, contentHash });
  if (isPrepared) complete.add(`${video._id}/${contentHash}`);
  return video;
}

const rowsOf = async (videoId: string) => {
  const { orm } = await database();
  return (await orm.renditions.where({ videoId }).all()).sort((a, b) => a.rank - b.rank);
};

/** One stretch, after the preparation of its film. */
async function work(owner = 'worker') {
  const made = await fillNext({ owner, complete, signal: never });
  return made === 0 ? fillNext({ owner, complete, signal: never }) : made;
}

async function fillAll(limit = 50) {
  let stretches = 0;
  while (stretches < limit && (await work()) !== null) stretches += 1;
  return stretches;
}

async function keysUnder(prefix: string) {
  const keys: string[] = [];
  for await (const { key } of mediaStorage().list(prefix)) keys.push(key);
  return keys;
}

describe('the filler', () => {
  it('makes everything of a new film, the first rung and its sound first', async () => {
    const { _id, contentHash } = await newFilm({ isPrepared: false });
    await planAll(never);
    const first = (await rowsOf(_id)).filter(({ rank }) => rank === 0).map(({ renditionId }) => renditionId);
    expect(first.sort()).toEqual(['a1', 'v240']);
    await work();
    for (const { rank, isComplete } of await rowsOf(_id)) expect(isComplete).toBe(rank === 0);
    await fillAll();
    const { plan } = await planOf(_id);
    const count = segmentCount(plan.timeline);
    for (const { renditionId, isComplete, finalCount, bytes, leaseOwner } of await rowsOf(_id)) {
      expect({ renditionId, isComplete, finalCount, leaseOwner }).toEqual({
        ...{ renditionId, isComplete: true, finalCount: count, leaseOwner: null },
      });
      expect(bytes).toBeGreaterThan(1000);
      for (let n = 0; n < count; n += 1) {
        const key = segmentKey({ videoId: _id, contentHash, renditionId }, n);
        expect(await mediaStorage().stat(key), key).not.toBeNull();
      }
      expect((await initOf(_id, renditionId)).length).toBeGreaterThan(400);
    }
    expect(await work()).toBeNull();
  });

  it('begins where somebody watches, and replaces what was made in haste', async () => {
    const { _id, contentHash } = await newFilm();
    const watched = await newFilm();
    await planAll(never);
    const wish = { videoId: _id, renditionId: 'v360', n: 3, viewerId: 'kim' };
    const opened = await openSegment(wish, never);
    if (opened.kind === 'making') for await (const chunk of opened.chunks) expect(chunk).toBeDefined();
    await endAllRuns();
    const watchedSegment = async () =>
      (await rowsOf(_id)).find(({ renditionId }) => renditionId === 'v360')?.watchedSegment;
    await expect.poll(watchedSegment).toBe(3);

    await work();
    const place = { videoId: _id, contentHash, renditionId: 'v360' };
    expect(await mediaStorage().stat(segmentKey(place, 3))).not.toBeNull();
    expect(await mediaStorage().stat(draftKey(place, 3))).toBeNull();
    expect(await openSegment(wish, never)).toMatchObject({ kind: 'stored', isDraft: false });
    expect((await rowsOf(watched._id)).every(({ finalCount }) => finalCount === 0)).toBe(true);
  });

  it('does the same work never twice, however many are at it', async () => {
    await Promise.all([newFilm(), newFilm(), newFilm()]);
    await planAll(never);
    const { orm } = await database();
    const workers = ['one', 'two', 'three'].map(async (owner) => {
      let made = 0;
      for (let more = await work(owner); more !== null; more = await work(owner)) made += more;
      return made;
    });
    const made = (await Promise.all(workers)).reduce((sum, each) => sum + each, 0);
    const wanted = (await orm.renditions.all()).reduce((sum, { segmentCount }) => sum + segmentCount, 0);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(wanted);
    expect((await orm.renditions.all()).every(({ isComplete }) => isComplete)).toBe(true);
  });

  it('says why it cannot go on with a film, and goes on with the others', async () => {
    const lost = await newFilm();
    const { _id } = await newFilm();
    await planAll(never);
    await rm(lost.sourcePath);
    for (let attempt = 0; attempt < 8; attempt += 1) await work();
    expect((await rowsOf(_id)).every(({ isComplete }) => isComplete)).toBe(true);
    const [row] = await rowsOf(lost._id);
    expect(row).toMatchObject({ isComplete: false, leaseOwner: null, finalCount: 0 });
    expect(row!.attempts).toBeGreaterThan(0);
    expect(row!.failure).toMatch(/\w/);
  });

  it('leaves a film alone whose disk is away', async () => {
    const { _id } = await newFilm();
    await planAll(never);
    const { orm } = await database();
    await orm.videos.where({ _id }).updateAndCount({ state: 'missing' });
    await fillAll();
    for (const row of await rowsOf(_id))
      expect(row).toMatchObject({ attempts: 0, finalCount: 0, failure: null });
  });

  it('clears away what was made of a content that the file no longer has, and of films that are gone', async () => {
    const { _id } = await newFilm();
    await planAll(never);
    await fillAll();
    expect((await keysUnder(videoPrefix(_id))).length).toBeGreaterThan(10);
    const { orm } = await database();
    await orm.videos.where({ _id }).updateAndCount({ contentHash: 'e'.repeat(64) });
    expect(await collectNow(never)).toBe(1);
    expect(await keysUnder(videoPrefix(_id))).toEqual([]);
    expect(await rowsOf(_id)).toEqual([]);
  });

  it('makes segments that are whole films of their own with their init segment', async () => {
    const { _id, contentHash } = await newFilm();
    await planAll(never);
    await work();
    const place = { videoId: _id, contentHash, renditionId: 'v240' };
    const bytes = await buffer((await mediaStorage().read(segmentKey(place, 0)))!);
    expect(bytes.subarray(4, 8).toString()).toMatch(/styp|moof/);
  });
});
