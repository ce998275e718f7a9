import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWebVtt } from '@/media/subtitles/web-vtt';
import { segmentCount, segmentSpan } from '@/media/timeline/timeline';
import { planOf } from '@/modules/encoding/plan-video';
import { textFile, textSegment } from '@/modules/encoding/text-files';
import { burnInTracksOf, knownVideo, textTracksOf } from '@/modules/encoding/text-tracks';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { mediaStorage } from '@/server/storage/media-storage';
import { makeTitle, makeVideo } from '../support/make-title';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ffmpeg(...args: string[]) {
  const { ffmpeg: tool } = await mediaTools();
  await runProgram({
    program: tool.path,
    args: ['-v', 'error', '-nostdin', '-y', ...args],
    timeoutMs: 60_000,
  });
}

const srt = (shift = 0) =>
  [1, 4, 7].map((at, index) => {
    const time = (seconds: number) => `00:00:${String(seconds + shift).padStart(2, '0')},500`;
    return `${String(index + 1)}\n${time(at)} --> ${time(at + 2)}\n<i>line</i> ${String(index)}\n`;
  });
const ass = `[Script Info]\nScriptType: v4.00+\nPlayResX: 640\nPlayResY: 360\n
[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1
Style: Sign,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,8,10,10,10,1\n
[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.50,0:00:03.50,Sign,,0,0,0,,A sign, {\\i1}slanted{\\i0}
Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,{\\p1}m 0 0 l 5 5{\\p0}
Dialogue: 0,0:00:06.00,0:00:08.00,Default,,0,0,0,,Below\n`;
const vtt = 'WEBVTT\n\n00:01.500 --> 00:03.500 line:0\nAbove\n';

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

type Inside = { codec: string; label?: string };

async function addVideo(file: string, subtitles: Inside[]) {
  const title = await makeTitle();
  const probe = {
    subtitles: subtitles.map(({ codec, label = 'English' }, index) => ({
      ...{ index: index + 1, codec, language: 'en', label },
      ...{ isForced: false, isDefault: index === 0 },
    })),
  };
  return (await makeVideo(title._id, { sourcePath: file, probe }))._id;
}

const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=10:duration=10'];
const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '20'];
const textOf = async (videoId: string, id: string) => parseWebVtt(await textFile(videoId, id))!.cues;

describe('the texts inside a Matroska file', () => {
  let videoId = '';
  beforeAll(async () => {
    const file = path.join(folder, 'film.mkv');
    const inputs = [
      write('a.srt', srt().join('\n')),
      write('b.ass', ass),
      write('c.vtt', vtt),
      write('d.srt', ''),
    ];
    await ffmpeg(
      ...picture,
      ...inputs.slice(0, 3).flatMap((input) => ['-i', input]),
      ...['-map', '0:v', '-map', '1', '-map', '2', '-map', '3', ...x264, '-c:s', 'copy', file],
    );
    videoId = await addVideo(file, [
      { codec: 'subrip' },
      { codec: 'ass', label: 'English SDH' },
      { codec: 'webvtt' },
      { codec: 'hdmv_pgs_subtitle', label: 'Pictures' },
    ]);
  });

  it('can be chosen before anybody has read them', async () => {
    expect(await textTracksOf(videoId)).toMatchObject([
      { id: 'e1', language: 'en', isDefault: true, isForHearingImpaired: false, key: null },
      { id: 'e2', isForHearingImpaired: true, key: null },
      { id: 'e3', key: null },
    ]);
    expect(burnInTracksOf(await knownVideo(videoId))).toMatchObject([{ streamIndex: 4, label: 'Pictures' }]);
  });

  it('keep their words, look and place', async () => {
    expect(await textOf(videoId, 'e1')).toEqual(
      [1500, 4500, 7500].map((startMs, index) => ({
        ...{ startMs, endMs: startMs + 2000, settings: '' },
        text: `<i>line</i> ${String(index)}`,
      })),
    );
    expect(await textOf(videoId, 'e2')).toEqual([
      { startMs: 1500, endMs: 3500, settings: 'line:0', text: 'A sign, <i>slanted</i>' },
      { startMs: 6000, endMs: 8000, settings: '', text: 'Below' },
    ]);
    expect(await textOf(videoId, 'e3')).toEqual([
      { startMs: 1500, endMs: 3500, settings: 'line:0', text: 'Above' },
    ]);
  });

  it('are read out once, and remembered', async () => {
    const [track] = await textTracksOf(videoId);
    expect(track!.key).toMatch(/^texts\//);
    const before = await mediaStorage().stat(track!.key!);
    await textFile(videoId, 'e1');
    expect(await mediaStorage().stat(track!.key!)).toEqual(before);
  });

  it('come in segments that miss nothing, wherever one begins', async () => {
    const { plan } = await planOf(videoId);
    for (let n = 0; n < segmentCount(plan.timeline); n += 1) {
      const segment = await textSegment({ videoId, trackId: 'e1', n });
      expect(segment).toContain('X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000');
      const { start, end } = segmentSpan(plan.timeline, n);
      const seen = parseWebVtt(segment)!.cues.map(({ startMs }) => startMs / 1000);
      expect(seen).toEqual([1.5, 4.5, 7.5].filter((at) => at < end && at + 2 > start));
    }
    await expect(textSegment({ videoId, trackId: 'e1', n: 999 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(textFile(videoId, 'e9')).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('texts of a file whose clock begins late are where the picture is', async () => {
  const file = path.join(folder, 'late.mkv');
  const input = write('late.srt', srt(5).join('\n'));
  const plain = path.join(folder, 'plain.mkv');
  await ffmpeg(...picture, ...x264, plain);
  // Pictures from 5 s on, and texts that are said 5 s later, on the file's own clock.
  await ffmpeg(
    '-itsoffset',
    '5',
    '-i',
    plain,
    '-i',
    input,
    '-c',
    'copy',
    '-map',
    '0',
    '-map',
    '1',
    '-copyts',
    file,
  );
  const videoId = await addVideo(file, [{ codec: 'subrip' }]);
  const { plan } = await planOf(videoId);
  expect(plan.timeline.zeroSeconds).toBeCloseTo(5, 1);
  const [first] = await textOf(videoId, 'e1');
  expect(first!.startMs / 1000 + plan.timeline.zeroSeconds).toBeCloseTo(6.5, 2);
});

it('texts of an MP4 keep their italics', async () => {
  const file = path.join(folder, 'film.mp4');
  const input = write('m.srt', srt().join('\n'));
  await ffmpeg(...picture, '-i', input, '-map', '0', '-map', '1', ...x264, '-c:s', 'mov_text', file);
  const videoId = await addVideo(file, [{ codec: 'mov_text' }]);
  const cues = await textOf(videoId, 'e1');
  expect(cues.map(({ text }) => text)).toEqual(['<i>line</i> 0', '<i>line</i> 1', '<i>line</i> 2']);
  expect(cues[0]).toMatchObject({ startMs: 1500, endMs: 3500 });
});

it('a track without a word in it is offered until it is looked into, and not again', async () => {
  const file = path.join(folder, 'silent.mkv');
  const input = write('one.srt', '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}\n');
  await ffmpeg(...picture, '-i', input, '-map', '0', '-map', '1', ...x264, '-c:s', 'copy', file);
  const videoId = await addVideo(file, [{ codec: 'subrip' }]);
  expect(await textTracksOf(videoId)).toHaveLength(1);
  await expect(textFile(videoId, 'e1')).rejects.toMatchObject({ code: 'not_found' });
  expect(await textTracksOf(videoId)).toEqual([]);
});
