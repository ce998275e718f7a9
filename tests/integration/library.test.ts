import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  countPlay,
  dropFavorite,
  favoriteIds,
  forgetEverythingOf,
  forgetPlace,
  openFavorites,
  progressOfTitle,
  progressOfVideo,
  putFavorite,
  reportPlace,
  resumeSeconds,
} from '@/modules/library/server';
import { findTitle } from '@/modules/catalog/server';
import type { Maturity } from '@/modules/profiles/contract';
import { makeMovie, makeTitle } from '../support/make-title';

const viewer = (maturityLimit: Maturity = 18) => ({ id: randomBytes(12).toString('hex'), maturityLimit });
const missing = expect.objectContaining({ code: 'not_found' }) as unknown;
const nowhere = 'f'.repeat(24);

describe('My List', () => {
  it('holds a title once, however often it is clicked in however many tabs', async () => {
    const me = viewer();
    const { titleId } = await makeMovie();
    await Promise.all(Array.from({ length: 20 }, () => putFavorite(me, titleId)));
    expect(await favoriteIds(me.id)).toEqual([titleId]);
  });

  it('forgets a title as often as one likes', async () => {
    const me = viewer();
    const { titleId } = await makeMovie();
    await putFavorite(me, titleId);
    await Promise.all([dropFavorite(me, titleId), dropFavorite(me, titleId)]);
    expect(await favoriteIds(me.id)).toEqual([]);
  });

  it('is read page by page, the latest first, without a gap or a repetition', async () => {
    const me = viewer();
    const ids: string[] = [];
    // Two at each moment, so that only the id tells them apart.
    for (let index = 0; index < 10; index += 1) {
      const { titleId } = await makeMovie();
      ids.unshift(titleId);
      await putFavorite(me, titleId, 1000 * Math.floor(index / 2));
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await openFavorites(me, { limit: 3, cursor: cursor ?? undefined });
      seen.push(...page.items.map((card) => card.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(ids);
  });

  it('belongs to one profile alone', async () => {
    const [me, other] = [viewer(), viewer()];
    const { titleId } = await makeMovie();
    await putFavorite(me, titleId);
    expect(await favoriteIds(other.id)).toEqual([]);
  });

  it('answers a title above the limit of the profile like one that does not exist', async () => {
    const child = viewer(7);
    const { titleId } = await makeMovie({ maturity: 16 });
    await expect(putFavorite(child, titleId)).rejects.toEqual(missing);
    await expect(putFavorite(child, nowhere)).rejects.toEqual(missing);
  });

  it('hides a title while its film is away, and shows it again when it is back', async () => {
    const me = viewer();
    const { _id } = await makeTitle({ isAvailable: false });
    await expect(putFavorite(me, _id)).rejects.toEqual(missing);
    expect((await openFavorites(me, { limit: 10 })).items).toEqual([]);
  });
});

describe('progress', () => {
  const now = Date.parse('2026-11-22T20:00:00Z');

  it('resumes where the viewer was', async () => {
    const me = viewer();
    const { videoId, titleId } = await makeMovie();
    await reportPlace(me, videoId, { positionSeconds: 42.5, ageMs: 0 }, now);
    expect(await progressOfVideo(me.id, videoId)).toMatchObject({
      positionSeconds: 42.5,
      isFinished: false,
      titleId,
    });
    expect(await progressOfTitle(me.id, titleId)).toHaveLength(1);
  });

  it('is never overwritten by a tab that was left open', async () => {
    const me = viewer();
    const { videoId } = await makeMovie();
    await reportPlace(me, videoId, { positionSeconds: 80, ageMs: 0 }, now);
    const late = await reportPlace(me, videoId, { positionSeconds: 10, ageMs: 60_000 }, now + 5000);
    expect(late.progress.positionSeconds).toBe(80);
    expect((await progressOfVideo(me.id, videoId))?.positionSeconds).toBe(80);
  });

  it('goes back when the viewer goes back', async () => {
    const me = viewer();
    const { videoId } = await makeMovie();
    await reportPlace(me, videoId, { positionSeconds: 80, ageMs: 0 }, now);
    await reportPlace(me, videoId, { positionSeconds: 10, ageMs: 0 }, now + 1000);
    expect((await progressOfVideo(me.id, videoId))?.positionSeconds).toBe(10);
  });

  it('keeps the newest of reports that arrive together in any order', async () => {
    const me = viewer();
    const { videoId } = await makeMovie();
    const reports = Array.from({ length: 20 }, (_, index) => ({
      positionSeconds: index + 20,
      ageMs: (19 - index) * 1000,
    }));
    await Promise.all(reports.reverse().map((report) => reportPlace(me, videoId, report, now)));
    expect((await progressOfVideo(me.id, videoId))?.positionSeconds).toBe(39);
  });

  it('is forgotten on request', async () => {
    const me = viewer();
    const { videoId } = await makeMovie();
    await reportPlace(me, videoId, { positionSeconds: 50, ageMs: 0 }, now);
    await forgetPlace(me.id, videoId, now + 1000);
    expect(resumeSeconds(await progressOfVideo(me.id, videoId))).toBe(0);
    // A tab that was left open closes late, and speaks of before.
    await reportPlace(me, videoId, { positionSeconds: 50, ageMs: 60_000 }, now + 2000);
    expect(resumeSeconds(await progressOfVideo(me.id, videoId))).toBe(0);
  });

  it('is not taken for what this profile may not see', async () => {
    const { videoId } = await makeMovie({ maturity: 18 });
    await expect(reportPlace(viewer(13), videoId, { positionSeconds: 1, ageMs: 0 })).rejects.toEqual(missing);
    await expect(reportPlace(viewer(), nowhere, { positionSeconds: 1, ageMs: 0 })).rejects.toEqual(missing);
  });
});

describe('plays', () => {
  const now = Date.parse('2026-11-22T20:00:00Z');

  it('count once, however often the page is reloaded within half an hour', async () => {
    const me = viewer();
    const { videoId, titleId } = await makeMovie();
    await Promise.all(Array.from({ length: 5 }, () => countPlay(me, videoId, now)));
    const once = (await findTitle(titleId))?.trendScore ?? 0;
    await countPlay(me, videoId, now + 60_000);
    expect((await findTitle(titleId))?.trendScore).toBe(once);
    await countPlay(me, videoId, now + 31 * 60_000);
    expect((await findTitle(titleId))?.trendScore ?? 0).toBeGreaterThan(once * 1.99);
  });

  it('do not move the place of whoever resumes', async () => {
    const me = viewer();
    const { videoId } = await makeMovie();
    await reportPlace(me, videoId, { positionSeconds: 42, ageMs: 0 }, now);
    await countPlay(me, videoId, now);
    expect((await progressOfVideo(me.id, videoId))?.positionSeconds).toBe(42);
  });
});

it('leaves nothing of a deleted profile', async () => {
  const me = viewer();
  const { titleId, videoId } = await makeMovie();
  await putFavorite(me, titleId);
  await reportPlace(me, videoId, { positionSeconds: 50, ageMs: 0 });
  await forgetEverythingOf(me.id);
  expect(await favoriteIds(me.id)).toEqual([]);
  expect(await progressOfVideo(me.id, videoId)).toBeNull();
});
