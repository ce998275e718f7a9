import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { readSubtitleSidecar } from '@/media/sidecar/subtitle-sidecar';
import { storeSubtitles } from '@/modules/ingest/store-subtitles';
import { mediaStorage } from '@/server/storage/media-storage';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-sidecars-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: Record<string, Buffer> = {
  'Film.en.sub': Buffer.from('{24}{48}Two seconds|in all'),
  'Film.ja.ass': Buffer.from(
    '[Script Info]\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8}上\n',
  ),
  'Film.ru.srt': Buffer.concat([
    Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'),
    Buffer.from('cff0e8e2e5f2', 'hex'),
  ]),
  'Film.en.sdh.vtt': Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n[door]\n'),
  // Pictures, as the `.sub` beside an `.idx` is.
  'Film.de.sub': Buffer.from('000001ba44000400', 'hex'),
};

it('subtitles beside a film are stored as WebVTT, whatever they were', async () => {
  const found = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(path.join(folder, name), bytes);
    return { ...readSubtitleSidecar(name, ['Film'])!, path: name };
  });
  const stored = await storeSubtitles(folder, found, 24);
  const texts = await Promise.all(stored.map(async ({ key }) => text((await mediaStorage().read(key))!)));
  expect(stored.map(({ id, isForHearingImpaired }) => [id, isForHearingImpaired])).toEqual([
    ['en', false],
    ['ja', false],
    ['ru', false],
    ['en-sdh', true],
  ]);
  const cue = (settings: string, words: string) =>
    `WEBVTT\n\n00:00:01.000 --> 00:00:02.000${settings}\n${words}\n`;
  expect(texts).toEqual([
    cue('', 'Two seconds\nin all'),
    cue(' line:0', '上'),
    cue('', 'Привет'),
    cue('', '[door]'),
  ]);
});
