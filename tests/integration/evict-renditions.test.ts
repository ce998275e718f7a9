import { expect, it, vi } from 'vitest';
import { evictNow, mayFill } from '@/modules/encoding/evict-renditions';
import { burnedInRank } from '@/modules/encoding/fill-rules';
import { createRendition, findRenditionsOf } from '@/modules/encoding/store-renditions';
import { storedSegments } from '@/modules/encoding/stored-content';
import { initKey, segmentKey } from '@/modules/encoding/stored-keys';
import { database } from '@/server/db';
import { mediaStorage } from '@/server/storage/media-storage';

// Before the environment is read, which imports do.
vi.hoisted(() => {
  process.env.DEX_CACHE_LIMIT = '100kB';
});

const hourMs = 3_600_000;
const now = Date.now();
const video = (digit: number) => String(digit).padStart(24, '0');

/** Two segments of 10 kB, and an init segment. */
async function makeRendition(videoId: string, renditionId: string, rank: number, watchedAt: Date | null) {
  const place = { videoId, renditionId, contentHash: 'c'.repeat(64) };
  await mediaStorage().put(initKey(place), Buffer.alloc(10));
  for (const n of [0, 1]) await mediaStorage().put(segmentKey(place, n), Buffer.alloc(10_000));
  await createRendition({
    ...{ ...place, rank, watchedAt, segmentCount: 2, finalCount: 2, bytes: 20_010, isComplete: true },
    ...{ watchedSegment: null, leaseOwner: null, leaseUntil: null, failure: null, attempts: 0 },
  });
  return place;
}

it('gives up what nobody has watched for longest when encodings take more than they may', async () => {
  const lately = new Date(now - hourMs);
  const longAgo = new Date(now - 900 * hourMs);
  const kept = [
    await makeRendition(video(1), 'v240', 0, lately),
    await makeRendition(video(1), 'v720', 3, lately),
    await makeRendition(video(2), 'v240', 0, longAgo),
  ];
  const given = [
    await makeRendition(video(2), 'v480', 2, null),
    await makeRendition(video(2), 'v720', 3, null),
  ];
  expect(await mayFill()).toBe(false);
  // One of 20 kB would do, but the next film must not begin at the brink again.
  expect(await evictNow(now)).toBe(20_010);
  expect(await mayFill()).toBe(true);
  expect(await evictNow(now)).toBe(0);

  await makeRendition(video(3), 'v240', 0, null);
  await makeRendition(video(3), 'v480', 2, null);
  expect(await evictNow(now)).toBe(40_020);
  for (const place of kept) expect((await storedSegments(place)).finals.size).toBe(2);
  for (const place of given.slice(1)) {
    expect((await storedSegments(place)).finals.size).toBe(0);
    expect(await mediaStorage().stat(initKey(place))).not.toBeNull();
  }
  // Until somebody wants it again, nobody makes it ahead.
  await makeRendition(video(1), 'v240-s3', burnedInRank, longAgo);
  await makeRendition(video(4), 'v240', 0, null);
  expect(await evictNow(now)).toBe(40_020);
  expect((await findRenditionsOf([video(1)])).map(({ renditionId }) => renditionId)).not.toContain('v240-s3');

  const { orm } = await database();
  const rows = await orm.renditions.where({ videoId: video(2), renditionId: 'v720' }).all();
  expect(rows).toMatchObject([{ isComplete: false, finalCount: 0, bytes: 0 }]);
});
