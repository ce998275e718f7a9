import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AudioRendition, Rendition, SourceFacts } from '@/media/renditions/stream-plan';
import type { Timeline } from '@/media/timeline/timeline';
import type { EncodeJob } from '@/modules/encoding/encode-job';
import { runEncode } from '@/modules/encoding/run-encode';
import { findInit } from '@/modules/encoding/settle-init';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { makeClip } from '../support/clips';
import { makeRung } from '../support/make-rung';

const run = promisify(execFile);
const rate = { numerator: 10, denominator: 1 };
const timeline: Timeline = {
  kind: 'uniform',
  frameRate: rate,
  zeroSeconds: 0,
  durationSeconds: 8,
  boundaries: [0, 2, 4, 6, 8],
};
const facts: SourceFacts = {
  videoStreamIndex: 0,
  videoCodec: 'h264',
  isInterlaced: false,
  hdr: null,
  colourMatrix: 'bt709',
  isFullRange: false,
  isVariableRate: false,
  longestGopSeconds: 1,
};
const low = makeRung(180, { frameRate: rate });
const lower = makeRung(90, { frameRate: rate });
const sound: AudioRendition = {
  id: 'a1',
  kind: 'audio',
  streamIndex: 1,
  isCopy: false,
  sampleRate: 48_000,
  channels: 2,
  kbps: 128,
  language: 'en',
  label: 'English',
  isDefault: true,
  isCommentary: false,
};
const original: Rendition = {
  id: 'original',
  kind: 'original',
  width: 320,
  height: 180,
  frameRate: rate,
  averageKbps: 300,
  peakKbps: 500,
  codec: 'avc1.42c00d',
};

let folder: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dex-run-'));
  source = await makeClip(path.join(folder, 'film.mp4'), { seconds: 8 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let videos = 0;
/** Each use of it is a video of its own, with init segments of its own. */
const newPlace = () => ({ videoId: String(++videos).padStart(24, '0'), contentHash: 'c'.repeat(32) });

const jobOf = (change: Partial<EncodeJob>): EncodeJob => ({
  place: newPlace(),
  source: { path: source, facts },
  timeline,
  renditions: [low],
  from: 0,
  to: 4,
  quality: 'final',
  niceness: 0,
  signal: new AbortController().signal,
  ...change,
});

/** Every segment by `<rendition>/<n>`. */
async function segmentsOf(job: EncodeJob): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for await (const { renditionId, n, bytes } of runEncode(job)) {
    const key = `${renditionId}/${String(n)}`;
    made.set(key, Buffer.concat([made.get(key) ?? Buffer.alloc(0), bytes]));
  }
  return made;
}

/** Decodes with ffmpeg, which must not complain, and gives a hash for each frame. */
async function frameHashes(
  init: Buffer | null,
  segments: readonly (Buffer | undefined)[],
): Promise<string[]> {
  const file = path.join(folder, 'decode.mp4');
  await writeFile(
    file,
    Buffer.concat([init ?? Buffer.alloc(0), ...segments.map((one) => one ?? Buffer.alloc(0))]),
  );
  const { ffmpeg } = await mediaTools();
  const args = ['-v', 'warning', '-copyts', '-i', file, '-f', 'framemd5', '-'];
  const { stdout, stderr } = await run(ffmpeg.path, args);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Sound as 16-bit samples of one channel. */
async function samplesOf(file: string): Promise<Int16Array> {
  const { ffmpeg } = await mediaTools();
  const args = ['-v', 'error', '-i', file, '-map', '0:a', '-ac', '1', '-ar', '48000', '-f', 's16le', '-'];
  const { stdout } = await run(ffmpeg.path, args, { encoding: 'buffer', maxBuffer: 2 ** 26 });
  return new Int16Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 2));
}

describe('an encoder run', () => {
  it('makes every segment with exactly its frames, each playable on its own', async () => {
    const job = jobOf({});
    const made = await segmentsOf(job);
    expect([...made.keys()]).toEqual(['v180/0', 'v180/1', 'v180/2', 'v180/3']);
    const init = await findInit({ ...job.place, renditionId: 'v180' });
    for (const segment of made.values()) expect(await frameHashes(init, [segment])).toHaveLength(20);
  });

  it('makes the same times from anywhere, so that segments of separate runs join', async () => {
    const whole = jobOf({});
    const one = await segmentsOf(whole);
    const tail = await segmentsOf(jobOf({ place: whole.place, from: 2 }));
    const draft = await segmentsOf(jobOf({ place: whole.place, from: 1, to: 2, quality: 'draft' }));
    const init = await findInit({ ...whole.place, renditionId: 'v180' });
    const mixed = [one.get('v180/0'), draft.get('v180/1'), tail.get('v180/2'), tail.get('v180/3')];
    const timesOf = (lines: string[]) => lines.map((line) => line.split(',').slice(1, 4).join());
    const plain = await frameHashes(init, [...one.values()]);
    // Whoever plays them with ffmpeg sees the first picture at 0, not a picture or two later.
    const shownAt = plain.map((line) => Number(line.split(',')[2]));
    expect(shownAt).toEqual(shownAt.map((_, n) => n));
    expect(timesOf(await frameHashes(init, mixed))).toEqual(timesOf(plain));
  });

  it('makes several rungs from one decoding', async () => {
    const made = await segmentsOf(jobOf({ renditions: [lower, low], from: 1, to: 3 }));
    expect([...made.keys()].sort()).toEqual(['v180/1', 'v180/2', 'v90/1', 'v90/2']);
    expect(made.get('v90/1')?.length).toBeLessThan(made.get('v180/1')?.length ?? 0);
  });

  it('copies the pictures of a source that is cut at its key frames', async () => {
    const job = jobOf({ renditions: [original] });
    const made = await segmentsOf(job);
    const init = await findInit({ ...job.place, renditionId: 'original' });
    const { ffmpeg } = await mediaTools();
    const { stdout } = await run(ffmpeg.path, [
      '-v',
      'error',
      '-i',
      source,
      '-map',
      '0:v',
      '-f',
      'framemd5',
      '-',
    ]);
    const pictures = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const md5 = (lines: string[]) => lines.map((line) => line.split(',').at(-1)?.trim());
    expect(md5(await frameHashes(init, [...made.values()]))).toEqual(md5(pictures));
    const seeked = await segmentsOf(jobOf({ place: job.place, renditions: [original], from: 2 }));
    expect(seeked.get('original/3')).toEqual(made.get('original/3'));
  });

  it('makes sound without gap or drift, also across runs', async () => {
    const job = jobOf({ renditions: [sound] });
    const head = await segmentsOf({ ...job, to: 2 });
    const tail = await segmentsOf({ ...job, from: 2 });
    const init = await findInit({ ...job.place, renditionId: 'a1' });
    const joined = path.join(folder, 'joined.mp4');
    await writeFile(joined, Buffer.concat([init ?? Buffer.alloc(0), ...head.values(), ...tail.values()]));
    const [ours, theirs] = [await samplesOf(joined), await samplesOf(source)];
    // A tone of 220 Hz: where it crosses zero upwards must be the same to a millisecond, all along and at the join.
    const crossing = (all: Int16Array, from: number) =>
      all.findIndex((value, index) => index > from && value >= 0 && (all[index - 1] ?? 0) < 0);
    for (const seconds of [0.5, 3.9, 3.99, 4, 4.01, 4.1, 7.5]) {
      const at = Math.round(seconds * 48_000);
      const off = Math.abs(crossing(ours, at) - crossing(theirs, at));
      expect(Math.min(off, Math.abs(48_000 / 220 - off))).toBeLessThan(48);
    }
  });

  it('hands bytes out before the segment is complete, and stops at once when nobody takes them', async () => {
    const stop = new AbortController();
    const pieces = runEncode(jobOf({ signal: stop.signal }));
    const first = await pieces.next();
    expect(first.value).toMatchObject({ n: 0, isLast: false });
    stop.abort(new Error('gone'));
    // What was made already may still come.
    const drain = async () => {
      for await (const _ of pieces);
    };
    await expect(drain()).rejects.toThrow('gone');
  });

  it('shows the right pictures of a source whose clock begins late', async () => {
    const late = path.join(folder, 'late.ts');
    const { ffmpeg } = await mediaTools();
    // In a transport stream time goes on from where the recording was begun.
    const args = [
      '-v',
      'error',
      '-i',
      source,
      '-c',
      'copy',
      '-output_ts_offset',
      '30',
      '-muxdelay',
      '0',
      late,
    ];
    await run(ffmpeg.path, args);
    const { ffprobe } = await mediaTools();
    const ask = [
      '-v',
      'error',
      '-select_streams',
      'v',
      '-show_entries',
      'stream=start_time',
      '-of',
      'csv=p=0',
    ];
    const { stdout } = await runProgram({ program: ffprobe.path, args: [...ask, late], timeoutMs: 30_000 });
    const zeroSeconds = Number.parseFloat(stdout.toString());
    expect(zeroSeconds).toBeGreaterThan(29);
    const job = jobOf({ from: 2, to: 3 });
    const plain = await segmentsOf(job);
    const shifted = jobOf({
      ...{ place: job.place, from: 2, to: 3 },
      source: { path: late, facts },
      timeline: { ...timeline, zeroSeconds },
    });
    const made = await segmentsOf(shifted);
    const init = await findInit({ ...job.place, renditionId: 'v180' });
    expect(await frameHashes(init, [made.get('v180/2')])).toEqual(
      await frameHashes(init, [plain.get('v180/2')]),
    );
  });

  it('goes on in silence, and in black, where the source has nothing to give', async () => {
    const short = path.join(folder, 'short.mp4');
    const { ffmpeg } = await mediaTools();
    // Sound that ends after 2 of 8 seconds.
    await run(ffmpeg.path, ['-v', 'error', '-i', source, '-map', '0', '-c', 'copy', '-t', '2', short]);
    const job = jobOf({ source: { path: short, facts }, renditions: [sound], from: 2 });
    const silent = await segmentsOf(job);
    expect([...silent.keys()]).toEqual(['a1/2', 'a1/3']);
    const init = await findInit({ ...job.place, renditionId: 'a1' });
    expect((await frameHashes(init, [...silent.values()])).length).toBeGreaterThan(180);
    const black = await segmentsOf(jobOf({ source: { path: short, facts }, from: 2 }));
    expect([...black.keys()]).toEqual(['v180/2', 'v180/3']);
  });

  it('says why when a source cannot be read', async () => {
    const noFilm = path.join(folder, 'no-film.mp4');
    await writeFile(noFilm, 'text');
    await expect(segmentsOf(jobOf({ source: { path: noFilm, facts } }))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Invalid data') as string,
    });
  });
});
