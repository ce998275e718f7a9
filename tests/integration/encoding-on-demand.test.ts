import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRendition } from '@/media/renditions/stream-plan';
import { initOf, openSegment, planOf, type SegmentWish } from '@/modules/encoding/server';
import { endAllRuns, isAnyoneWaiting, runsOf } from '@/modules/encoding/running';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';

const never = new AbortController().signal;
let folder: string;
let sourcePath: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-demand-'));
  sourcePath = await makeClip(path.join(folder, 'film.mkv'), {
    seconds: 20,
    size: '640x480',
    video: ['-c:v', 'mpeg4'],
  });
});
afterAll(async () => {
  await endAllRuns();
  await rm(folder, { recursive: true, force: true });
});

/** A new video of the same film, in which nothing is made yet. */
async function newVideo(): Promise<string> {
  const title = await makeTitle();
  // Its content counts as another, so that its segments are its own.
  const copy = path.join(folder, `${title._id}.mkv`);
  await copyFile(sourcePath, copy);
  return (await makeVideo(title._id, { sourcePath: copy, contentHash: `${title._id}00000000` }))._id;
}

const wishOf = (videoId: string, n: number, change: Partial<SegmentWish> = {}): SegmentWish => ({
  videoId,
  renditionId: 'v240',
  n,
  viewerId: 'kim',
  ...change,
});

async function bytesOf(wish: SegmentWish): Promise<Buffer> {
  const opened = await openSegment(wish, never);
  const chunks: Uint8Array[] = [];
  if (opened.kind === 'making') for await (const chunk of opened.chunks) chunks.push(chunk);
  else
    for await (const chunk of (await mediaStorage().read(opened.key)) ?? []) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function untilStored(wish: SegmentWish) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const opened = await openSegment({ ...wish, viewerId: 'observer' }, never);
    if (opened.kind === 'stored') return opened;
    await sleep(50);
  }
  throw new Error('It was never stored');
}

describe('a segment that nobody has made yet', () => {
  it('is made for who asks, and is there for who asks later', async () => {
    const videoId = await newVideo();
    expect((await initOf(videoId, 'v240')).length).toBeGreaterThan(400);
    const first = await openSegment(wishOf(videoId, 4), never);
    expect(first.kind).toBe('making');
    const bytes = await bytesOf(wishOf(videoId, 4));
    const stored = await untilStored(wishOf(videoId, 4));
    expect(stored).toMatchObject({ kind: 'stored', isDraft: true });
    expect((await bytesOf(wishOf(videoId, 4))).equals(bytes)).toBe(true);
  });

  it('is described in the same bytes, whether that or a segment was asked for first', async () => {
    const [asked, watched] = await Promise.all([newVideo(), newVideo()]);
    for (const renditionId of ['v240', 'v360', 'a1']) {
      const description = await initOf(asked, renditionId);
      await bytesOf(wishOf(watched, 3, { renditionId }));
      expect(Buffer.from(await initOf(watched, renditionId)).equals(description), renditionId).toBe(true);
    }
  });

  it('is the same run for everyone who comes within its reach, and runs ahead of them', async () => {
    const videoId = await newVideo();
    const [kim, alex] = await Promise.all([
      bytesOf(wishOf(videoId, 0)),
      bytesOf(wishOf(videoId, 0, { viewerId: 'alex' })),
    ]);
    expect(kim.equals(alex)).toBe(true);
    expect(runsOf(`${videoId}/v240`).length).toBeLessThanOrEqual(1);
    // 20 s are less than it may be ahead.
    expect((await untilStored(wishOf(videoId, 9))).isDraft).toBe(true);
  });

  it('is no longer made when its viewer has gone elsewhere', async () => {
    const videoId = await newVideo();
    await openSegment(wishOf(videoId, 0, { renditionId: 'v480' }), never);
    const [run] = runsOf(`${videoId}/v480`);
    await openSegment(wishOf(videoId, 7), never);
    for (let attempt = 0; attempt < 100 && run && !run.hasEnded; attempt++) await sleep(20);
    expect(run?.hasEnded).toBe(true);
    await endAllRuns();
  });

  it.each([
    ['beyond the end', { n: 10 }],
    ['before the beginning', { n: -1 }],
    ['of a rendition that there is not', { renditionId: 'v2160' }],
  ])('is not found %s', async (_, change) => {
    const videoId = await newVideo();
    await expect(openSegment(wishOf(videoId, 0, change), never)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('fails for who waits when its source has gone, and works when it is back', async () => {
    const videoId = await newVideo();
    const { sourcePath: copy } = await planOf(videoId);
    await rename(copy, `${copy}.away`);
    await expect(bytesOf(wishOf(videoId, 1))).rejects.toMatchObject({ code: 'unavailable' });
    await rename(`${copy}.away`, copy);
    expect((await bytesOf(wishOf(videoId, 1))).length).toBeGreaterThan(1000);
  });

  it('has sound that is final at once', async () => {
    const videoId = await newVideo();
    const { plan } = await planOf(videoId);
    const sound = plan.audio[0]?.id ?? '';
    expect(findRendition(plan, sound)?.kind).toBe('audio');
    await bytesOf(wishOf(videoId, 2, { renditionId: sound }));
    expect(await untilStored(wishOf(videoId, 2, { renditionId: sound }))).toMatchObject({ isDraft: false });
  });

  it('keeps background work waiting only while pictures are being made', async () => {
    const videoId = await newVideo();
    const opened = await openSegment(wishOf(videoId, 0, { renditionId: 'v480' }), never);
    expect(opened.kind).toBe('making');
    expect(isAnyoneWaiting()).toBe(true);
    await endAllRuns();
    expect(isAnyoneWaiting()).toBe(false);
  });
});
