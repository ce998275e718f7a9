import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPlace } from '@/modules/library/server';
import { openVideo, previewVideo } from '@/modules/playback/server';
import type { Maturity } from '@/modules/profiles/contract';
import { createWebServer } from '@/origin/create-server';
import { mediaOrigin } from '@/origin/media-origin';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeMovie, makeSeries, makeTitle, makeVideo } from '../support/make-title';

const viewer = (maturityLimit: Maturity = 18) => ({ id: randomBytes(12).toString('hex'), maturityLimit });
const nobody = 'f'.repeat(24);
const film = Buffer.from('not really a film, but bytes all the same');

async function readyMedia(videoId: string) {
  const { media } = await openVideo(viewer(), videoId);
  if (media.state !== 'ready') throw new Error(`Expected a ready video, found ${media.state}`);
  return media;
}

describe('opening a video', () => {
  it('says where the viewer was, and begins a finished film anew', async () => {
    const { videoId } = await makeMovie();
    const kim = viewer();
    expect((await openVideo(kim, videoId)).resumeSeconds).toBe(0);
    await reportPlace(kim, videoId, { positionSeconds: 42, ageMs: 0 });
    expect((await openVideo(kim, videoId)).resumeSeconds).toBe(42);
    expect((await openVideo(viewer(), videoId)).resumeSeconds).toBe(0);
    await reportPlace(kim, videoId, { positionSeconds: 99, ageMs: 0 });
    expect((await openVideo(kim, videoId)).resumeSeconds).toBe(0);
  });

  it('begins at the moment that somebody was led to, where the film has it', async () => {
    const { videoId } = await makeMovie();
    const kim = viewer();
    await reportPlace(kim, videoId, { positionSeconds: 42, ageMs: 0 });
    for (const [from, begins] of [
      [12.5, 12.5],
      [0, 0],
      [5_000, 42],
    ] as const)
      expect((await openVideo(kim, videoId, { from })).resumeSeconds).toBe(begins);
  });

  it('names the episode and the one after it, into the next season and not beyond the last', async () => {
    const { videoIds } = await makeSeries({ name: 'The Tides' });
    const opened = await Promise.all(videoIds.map((id) => openVideo(viewer(), id)));
    expect(opened.map((video) => video.episodeLabel)).toEqual([
      'S1 E1 · Part 1',
      'S1 E2 · Part 2',
      'S2 E1 · Part 1',
      'S2 E2 · Part 2',
    ]);
    expect(opened.map((video) => video.next?.label ?? null)).toEqual(['S1 E2', 'S2 E1', 'S2 E2', null]);
    expect(opened[0]?.next?.videoId).toBe(videoIds[1]);
  });

  it.each([
    ['missing', nobody, 18],
    ['above the profile’s limit', '16', 13],
    ['not available', 'off', 18],
  ] as const)('says the same of a video that is %s', async (_, which, limit) => {
    const { videoId } = await makeMovie({ maturity: 16, isAvailable: which !== 'off' });
    const id = which === nobody ? nobody : videoId;
    const missing = { code: 'not_found', message: 'This video is not here, or not for this profile.' };
    await expect(openVideo(viewer(limit), id)).rejects.toMatchObject(missing);
    await expect(previewVideo(viewer(limit), id)).rejects.toMatchObject(missing);
  });

  it.each([
    [{ state: 'probing' }, 'preparing'],
    [{ isWebPlayable: false, sourcePath: '/nowhere/at-all.mkv' }, 'failed'],
    [{ state: 'failed', failure: 'The file ends too early.' }, 'failed'],
  ])('gives no address while it cannot be played: %j', async (changes, state) => {
    const title = await makeTitle();
    const video = await makeVideo(title._id, changes);
    expect((await openVideo(viewer(), video._id)).media).toEqual({
      state,
      reason: expect.stringMatching(/\.$/) as string,
    });
    expect(await previewVideo(viewer(), video._id)).toEqual({ preview: null });
  });

  it('previews a scene from inside the film', async () => {
    const { videoId } = await makeMovie();
    expect(await previewVideo(viewer(), videoId)).toMatchObject({
      preview: { startSeconds: 15, endSeconds: 45 },
    });
  });
});

describe('the addresses it hands out', () => {
  let folder: string;
  let base: string;
  const server = createWebServer((req, res) => void mediaOrigin()(req, res));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dex-films-'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  async function makeFilm() {
    const sourcePath = path.join(folder, `${randomBytes(4).toString('hex')}.mp4`);
    const key = `subtitles/${randomBytes(4).toString('hex')}.vtt`;
    await writeFile(sourcePath, film);
    await mediaStorage().put(key, Buffer.from('WEBVTT\n'));
    const words = { id: 'en-1', language: 'en', label: 'English', key };
    const subtitle = { ...words, isForced: false, isDefault: false, isForHearingImpaired: false };
    const video = await makeVideo((await makeTitle())._id, { sourcePath, subtitles: [subtitle] });
    return { videoId: video._id, sourcePath };
  }

  it('lead through the origin to the film and its subtitles', async () => {
    const { videoId } = await makeFilm();
    const media = await readyMedia(videoId);
    const part = await fetch(base + media.src, { headers: { range: 'bytes=4-9' } });
    expect([part.status, await part.text()]).toEqual([206, film.toString().slice(4, 10)]);
    const [subtitle] = media.subtitles;
    expect(subtitle).toMatchObject({ id: 'en-1', language: 'en', label: 'English' });
    expect(await (await fetch(base + (subtitle?.src ?? ''))).text()).toBe('WEBVTT\n');
    expect((await fetch(`${base}${media.src.replace('source.mp4', 'subtitles/xx.vtt')}`)).status).toBe(404);
  });

  it('expire, and open no other film', async () => {
    const [one, other] = [await makeFilm(), await makeFilm()];
    const { src, expiresAt } = await readyMedia(one.videoId);
    const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(3.9);
    expect(hours).toBeLessThan(5.1);
    expect((await fetch(base + src.replace(one.videoId, other.videoId))).status).toBe(403);
  });

  it('say "gone" when the film has been moved away', async () => {
    const { videoId, sourcePath } = await makeFilm();
    await rm(sourcePath);
    const { src } = await readyMedia(videoId);
    expect((await fetch(base + src)).status).toBe(404);
  });
});
