import { copyFile, mkdtemp, rename, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '@/modules/encoding/server';
import { findTimeline } from '@/modules/encoding/store-timelines';
import { database } from '@/server/db';
import { makeClip } from '../support/clips';
import { makeTitle, makeVideo } from '../support/make-title';

let folder: string;
let film: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-plan-'));
  film = await makeClip(path.join(folder, 'film.mp4'), { seconds: 6, audio: ['eng', 'deu'] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function newVideo(contentHash = 'a'.repeat(64)) {
  const title = await makeTitle();
  const sourcePath = path.join(folder, `${title._id}.mp4`);
  await copyFile(film, sourcePath);
  const { _id } = await makeVideo(title._id, { sourcePath, contentHash });
  return { videoId: _id, sourcePath };
}

describe('how a video is streamed', () => {
  it('is planned once, however many ask for it at the same time, and remembered', async () => {
    const { videoId, sourcePath } = await newVideo();
    const [one, two] = await Promise.all([planOf(videoId), planOf(videoId)]);
    expect(two.plan).toBe(one.plan);
    expect(one.plan).toMatchObject({
      timeline: { kind: 'keyFrames', zeroSeconds: 0, boundaries: [0, 2, 4, 6] },
      video: [
        { id: 'v240' },
        { id: 'original', codec: expect.stringMatching(/^avc1\.[0-9A-F]{6}$/) as string },
      ],
      audio: [
        { id: 'a1', language: 'en', isDefault: true, isCopy: true },
        { id: 'a2', language: 'de', isDefault: false },
      ],
    });
    await rm(sourcePath);
    expect((await planOf(videoId)).plan).toEqual(one.plan);
  });

  it('is planned anew when the file has new content', async () => {
    const { videoId, sourcePath } = await newVideo();
    await planOf(videoId);
    await makeClip(sourcePath, { seconds: 3, audio: [] });
    const { orm } = await database();
    await orm.videos.where({ _id: videoId }).updateAndCount({ contentHash: 'b'.repeat(64) });
    const { plan, contentHash } = await planOf(videoId);
    expect(contentHash).toBe('b'.repeat(64));
    expect(plan.timeline.durationSeconds).toBe(3);
    expect(plan.audio).toEqual([]);
  });

  it('is refused with a reason that is remembered, until the file has new content', async () => {
    const { videoId, sourcePath } = await newVideo();
    await truncate(sourcePath, 5_000);
    await expect(planOf(videoId)).rejects.toMatchObject({ code: 'invalid' });
    expect(await findTimeline(videoId)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(/damaged|cut off/) as string,
    });
    await copyFile(film, sourcePath);
    await expect(planOf(videoId)).rejects.toMatchObject({ code: 'invalid' });
    const { orm } = await database();
    await orm.videos.where({ _id: videoId }).updateAndCount({ contentHash: 'c'.repeat(64) });
    expect((await planOf(videoId)).plan.timeline.durationSeconds).toBe(6);
  });

  it('is not given up because a disk is away for a moment', async () => {
    const { videoId, sourcePath } = await newVideo();
    await rename(sourcePath, `${sourcePath}.away`);
    await expect(planOf(videoId)).rejects.toMatchObject({ code: 'unavailable' });
    await rename(`${sourcePath}.away`, sourcePath);
    expect((await planOf(videoId)).plan.video.length).toBeGreaterThan(0);
  });

  it('is not known of a video that there is not', async () => {
    await expect(planOf('0'.repeat(24))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('goes on being planned for others when one gives up', async () => {
    const { videoId } = await newVideo();
    const stop = new AbortController();
    const [given, kept] = [planOf(videoId, stop.signal), planOf(videoId)];
    stop.abort(new Error('the viewer left'));
    await expect(given).rejects.toThrow('the viewer left');
    expect((await kept).plan.timeline.durationSeconds).toBe(6);
  });
});
