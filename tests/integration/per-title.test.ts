import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findRendition, type RungRendition } from '@/media/renditions/stream-plan';
import { runEncode } from '@/modules/encoding/run-encode';
import { initOf, measureVideo, planOf } from '@/modules/encoding/server';
import { findInit } from '@/modules/encoding/settle-init';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { makeTitle, makeVideo } from '../support/make-title';

const never = new AbortController().signal;
const looks = {
  easy: 'smptebars=s=560x316:r=10',
  hard: 'testsrc2=s=560x316:r=10,noise=alls=40:allf=t',
  black: 'color=c=black:s=560x316:r=10',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-per-title-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function videoOf(look: keyof typeof looks, seconds: number): Promise<string> {
  const title = await makeTitle();
  const sourcePath = path.join(folder, `${title._id}.mkv`);
  const { ffmpeg } = await mediaTools();
  const input = ['-f', 'lavfi', '-i', looks[look], '-t', String(seconds)];
  const output = ['-c:v', 'mpeg4', '-q:v', '2', '-g', '10', '-pix_fmt', 'yuv420p', sourcePath];
  await runProgram({ program: ffmpeg.path, args: ['-v', 'error', ...input, ...output], timeoutMs: 60_000 });
  return (await makeVideo(title._id, { sourcePath, contentHash: `${title._id}00000000` }))._id;
}

const rungsOf = async (videoId: string) => (await planOf(videoId)).plan.video as RungRendition[];

it('does not let a quiet film cost what a noisy one costs', async () => {
  const [easy, hard] = [await videoOf('easy', 12), await videoOf('hard', 12)];
  const planned = await rungsOf(hard);
  await measureVideo(easy, never);
  await measureVideo(hard, never);
  const [easyRungs, hardRungs] = [await rungsOf(easy), await rungsOf(hard)];
  const capOf = (rungs: RungRendition[]) => rungs.at(-1)!.rung.maxKbps;
  expect(capOf(easyRungs)).toBeLessThan(capOf(hardRungs) / 3);
  expect(capOf(hardRungs)).toBeGreaterThanOrEqual(planned.at(-1)!.rung.maxKbps);
  expect(easyRungs[0]!.id).toBe('v240');
  expect((await planOf(easy)).plan.measured?.atSeconds).toHaveLength(2);
});

it('keeps what was made before it was measured playable', async () => {
  const videoId = await videoOf('easy', 12);
  const before = await initOf(videoId, 'v360');
  await measureVideo(videoId, never);
  const { plan, sourcePath } = await planOf(videoId);
  const rendition = findRendition(plan, 'v360')!;
  const place = { videoId, contentHash: 'as-if-nothing-was-made' };
  const source = { path: sourcePath, facts: plan.source };
  const part = {
    timeline: plan.timeline,
    renditions: [rendition],
    from: 2,
    to: 3,
    quality: 'final' as const,
  };
  const made = [];
  for await (const { n } of runEncode({ place, source, ...part, niceness: 0, signal: never })) made.push(n);
  expect(new Set(made)).toEqual(new Set([2]));
  const after = await findInit({ ...place, renditionId: 'v360' });
  expect(after && Buffer.compare(after, before)).toBe(0);
});

it.each([
  ['a clip that is shorter than its measuring', 'easy', 6],
  ['a film in which there is nothing to see', 'black', 12],
] as const)('leaves the ladder of %s as it is, once and for all', async (_, look, seconds) => {
  const videoId = await videoOf(look, seconds);
  const before = await rungsOf(videoId);
  await measureVideo(videoId, never);
  const { plan } = await planOf(videoId);
  expect(plan.video).toEqual(before);
  expect(plan.measured).toEqual({ atSeconds: [], dropped: [] });
});

it('stops when it is told to, and begins anew another time', async () => {
  const videoId = await videoOf('easy', 12);
  const stop = new AbortController();
  const measuring = measureVideo(videoId, stop.signal);
  setTimeout(() => stop.abort(new Error('Somebody wants to watch')), 300);
  await expect(measuring).rejects.toThrow('Somebody wants to watch');
  expect((await planOf(videoId)).plan.measured).toBeUndefined();
  await measureVideo(videoId, never);
  expect((await planOf(videoId)).plan.measured?.atSeconds).toHaveLength(2);
});
