import { expect, it } from 'vitest';
import { encodingHealth as contract } from '@/modules/encoding/contract';
import { createRendition, leaseRow } from '@/modules/encoding/store-renditions';
import { database } from '@/server/db';
import { makeTitle, makeVideo } from '../support/make-title';
import { enter } from '../support/site';

async function health(tab: Awaited<ReturnType<typeof enter>>) {
  const response = await tab.send('/api/studio/encoding');
  expect(response.status).toBe(200);
  return contract.parse(await response.json());
}

it('tells an owner what is being encoded, how far it is, and what failed', async () => {
  const owner = await enter('owner@example.org');
  expect(await health(owner)).toMatchObject({ underway: [], failures: [], room: { state: 'ok' } });

  const video = await makeVideo((await makeTitle())._id, { sourcePath: '/films/The Tide (2021).mkv' });
  const row = {
    ...{ videoId: video._id, contentHash: video.contentHash, segmentCount: 10, bytes: 1000, watchedAt: null },
    ...{ watchedSegment: null, leaseOwner: null, leaseUntil: null, failure: null, attempts: 0 },
  };
  await createRendition({ ...row, renditionId: 'v240', rank: 0, finalCount: 10, isComplete: true });
  await createRendition({ ...row, renditionId: 'v480', rank: 2, finalCount: 3, isComplete: false });
  const failure = { failure: 'ffmpeg failed (1): no such pixel', attempts: 2 };
  await createRendition({
    ...row,
    ...failure,
    renditionId: 'v720',
    rank: 3,
    finalCount: 0,
    isComplete: false,
  });
  const { orm } = await database();
  const going = (await orm.renditions.where({ renditionId: 'v480' }).first())!;
  const now = new Date();
  await leaseRow(going._id, { owner: 'worker', until: new Date(now.getTime() + 15_000) }, now);

  await expect.poll(async () => (await health(owner)).films.total, { timeout: 15_000 }).toBe(1);
  expect(await health(owner)).toMatchObject({
    state: 'filling',
    underway: [{ file: 'The Tide (2021).mkv', renditions: ['v480'] }],
    films: { total: 1, ready: 1 },
    segments: { total: 30, made: 13 },
    stored: { bytes: 3000, limitBytes: null },
    failures: [{ file: 'The Tide (2021).mkv', rendition: 'v720', reason: failure.failure, attempts: 2 }],
  });
});

it('is no business of a viewer', async () => {
  const viewer = await enter('viewer@example.org');
  expect((await viewer.send('/api/studio/encoding')).status).toBe(403);
});
