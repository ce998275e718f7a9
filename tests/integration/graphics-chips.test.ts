import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkEncodings } from '@/cli/doctor/check-services';
import type { Rendition, SourceFacts } from '@/media/renditions/stream-plan';
import type { Timeline } from '@/media/timeline/timeline';
import { chipReports } from '@/modules/encoding/chip-reports';
import { chipFor, prepareChips, workingChips } from '@/modules/encoding/chips';
import type { EncodeJob } from '@/modules/encoding/encode-job';
import { encodingHealth } from '@/modules/encoding/server';
import { runEncode } from '@/modules/encoding/run-encode';
import { findInit } from '@/modules/encoding/settle-init';
import { tryChip } from '@/modules/encoding/try-chip';
import { env } from '@/server/env';
import { findMediaTools } from '@/server/process/media-tools';
import { makeClip } from '../support/clips';
import { makeRung } from '../support/make-rung';
import { pretendChip, type PretendChip } from '../support/pretend-chip';

// Before the environment is read, which imports do.
const folder = vi.hoisted(() => {
  const made = `${process.env.DEX_DATA ?? ''}-chip`;
  process.env.DEX_FFMPEG = `${made}/ffmpeg`;
  return made;
});

const run = promisify(execFile);
const frameRate = { numerator: 10, denominator: 1 };
const timeline: Timeline = {
  ...{ kind: 'uniform', frameRate, zeroSeconds: 0, durationSeconds: 8 },
  boundaries: [0, 2, 4, 6, 8],
};
const facts: SourceFacts = {
  ...{ videoStreamIndex: 0, videoCodec: 'h264', isInterlaced: false, hdr: null, colourMatrix: 'bt709' },
  ...{ isFullRange: false, isVariableRate: false, longestGopSeconds: 1 },
};
const low = makeRung(180, { frameRate });

let chip: PretendChip;
let software: string;
let source: string;
beforeAll(async () => {
  software = (await findMediaTools()).ffmpeg.path;
  chip = pretendChip(`${folder}/ffmpeg`, software);
  source = await makeClip(path.join(folder, 'film.mp4'), { seconds: 8 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let videos = 0;
/** Each use of it is a video of its own, with init segments of its own. */
const newPlace = () => ({ videoId: String(++videos).padStart(24, '0'), contentHash: 'c'.repeat(32) });

type Made = { keys: string[]; init: Buffer; segments: Buffer[] };

/** What a viewer would get, who waits for all of a film. */
async function make(
  renditions: readonly Rendition[] = [low],
  change: Partial<EncodeJob> = {},
): Promise<Made> {
  const place = change.place ?? newPlace();
  const job: EncodeJob = {
    ...{ place, source: { path: source, facts }, timeline, renditions, from: 0, to: 4 },
    ...{ quality: 'draft', niceness: 0, signal: AbortSignal.timeout(60_000) },
    ...change,
  };
  const made = new Map<string, Buffer>();
  const keys: string[] = [];
  for await (const { renditionId, n, bytes, isLast } of runEncode(job)) {
    const key = `${renditionId}/${String(n)}`;
    made.set(key, Buffer.concat([made.get(key) ?? Buffer.alloc(0), bytes]));
    if (isLast) keys.push(key);
  }
  const init = await findInit({ ...place, renditionId: 'v180' });
  const mine = [...made].filter(([key]) => key.startsWith('v180/'));
  return { keys, init: init ?? Buffer.alloc(0), segments: mine.map(([, bytes]) => bytes) };
}

/** Of all that was made in a row; ffmpeg must not complain. */
async function framesOf({ init, segments }: Made): Promise<number> {
  const file = path.join(folder, 'decode.mp4');
  await writeFile(file, Buffer.concat([init, ...segments]));
  const { stdout, stderr } = await run(software, ['-v', 'warning', '-i', file, '-f', 'framemd5', '-']);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
}

const whole = ['v180/0', 'v180/1', 'v180/2', 'v180/3'];
const usesOf = async (work: () => Promise<unknown>) => {
  const before = chip.useCount();
  await work();
  return chip.useCount() - before;
};

describe('a graphics chip that encodes', () => {
  it.each(['fails at start', 'breaks off', 'stops'] as const)(
    'is not believed to when it %s',
    async (mood) => {
      chip.setMood(mood);
      await expect(tryChip('h264_nvenc')).rejects.toThrow();
    },
  );

  it('makes what somebody waits for, as exactly as software; what stays is left to software', async () => {
    chip.setMood('works');
    await prepareChips();
    expect(await workingChips()).toEqual(['h264_nvenc']);
    let made: Made | undefined;
    expect(await usesOf(async () => (made = await make()))).toBe(1);
    expect(made?.keys).toEqual(whole);
    expect(await framesOf(made!)).toBe(80);
    expect(await usesOf(() => make([low], { quality: 'final' }))).toBe(0);
  });

  it('joins with what software makes of the same rung', async () => {
    const [theirs, place] = [await make(), newPlace()];
    const ours = await make([low], { place, quality: 'final' });
    // In one video, where the chip comes second and has to bring its own parameter sets.
    const late = await make([low], { place, from: 2 });
    expect(await framesOf({ ...ours, segments: [...ours.segments.slice(0, 2), ...late.segments] })).toBe(80);
    expect(late.init.equals(ours.init)).toBe(true);
    expect(late.init.equals(theirs.init)).toBe(false);
  });

  it('is helped out within the same request when it fails at once, which is reported', async () => {
    chip.setMood('fails at start');
    const made = await make();
    expect(made.keys).toEqual(whole);
    expect(await framesOf(made)).toBe(80);
    await expect.poll(chipReports).toMatchObject([{ chip: 'h264_nvenc', failures: 1, isLeftAlone: false }]);
    const reason = expect.stringContaining('No capable devices found') as string;
    const { encoder } = await encodingHealth();
    expect(encoder.hardware).toMatchObject([{ name: 'h264_nvenc', failure: { failures: 1, reason } }]);
    const findings = await checkEncodings(env());
    expect(findings.find(({ check }) => check === 'encoder')).toMatchObject({
      state: 'warning',
      found: reason,
    });
  });

  it('is not blamed for a source that nobody could encode', async () => {
    const failed = make([low], { source: { path: path.join(folder, 'nothing.mp4'), facts } });
    await expect(failed).rejects.toMatchObject({ code: 'unavailable' });
    expect(await chipReports()).toMatchObject([{ failures: 1 }]);
  });

  it('is helped out in the middle: every segment comes once, whole, and joins', async () => {
    chip.setMood('breaks off');
    const made = await make([makeRung(90, { frameRate }), low]);
    expect(made.keys.filter((key) => key.startsWith('v180'))).toEqual(whole);
    expect(made.keys).toHaveLength(8);
    expect(await framesOf(made)).toBe(80);
  });

  it('is left alone after repeated failures, also such as it does not admit', async () => {
    chip.setMood('stops');
    const made = await make();
    expect(made.keys).toEqual(whole);
    expect(await framesOf(made)).toBe(80);
    expect(chipFor('draft')).toBeNull();
    expect(await usesOf(() => make())).toBe(0);
    await expect.poll(chipReports).toMatchObject([{ failures: 3, isLeftAlone: true }]);
  });
});
