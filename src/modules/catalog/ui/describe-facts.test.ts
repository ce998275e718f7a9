import { describe, expect, it } from 'vitest';
import { compiledArea } from '@/language/catalogues';
import { createText } from '@/language/create-text';
import type { TitleTechnicalFacts } from '../contract';
import { factRows, qualityBadges, resolutionName } from './describe-facts';

const text = createText('en', 'title', compiledArea('en', 'title'));
const say = { text, locale: 'en' } as const;

it.each([
  [3840, 2160, '4K'],
  [3840, 1600, '4K'],
  [1920, 1080, 'Full HD'],
  [1920, 800, 'Full HD'],
  [1440, 1080, 'Full HD'],
  [1280, 544, 'HD'],
  [720, 576, 'SD'],
  [1080, 1920, 'Full HD'],
])('%i by %i is %s', (width, height, name) => {
  expect(resolutionName({ width, height })).toBe(name);
});

const facts: TitleTechnicalFacts = {
  fileCount: 1,
  pictures: [{ width: 3840, height: 1600, codec: 'hevc', dynamicRange: 'hdr10' }],
  frameRates: [23.976023976],
  audio: [
    { language: 'en', channels: 8, codec: 'truehd' },
    { language: 'und', channels: 2, codec: 'aac' },
  ],
  subtitles: [
    { language: 'de', kind: 'full' },
    { language: 'en', kind: 'sdh' },
  ],
  sizeBytes: 21_400_000_000,
  containers: ['matroska,webm'],
};

describe('technical facts in words', () => {
  it('say what is in the file', () => {
    expect(factRows(facts, say)).toEqual([
      { name: 'Picture', values: ['4K (3840 × 1600), HDR10, HEVC'] },
      { name: 'Frame rate', values: ['23.976 fps'] },
      { name: 'Audio', values: ['English, 7.1 (Dolby TrueHD)', 'Unknown language, stereo (AAC)'] },
      { name: 'Subtitles', values: ['German', 'English (SDH)'] },
      { name: 'File size', values: ['21 GB'] },
    ]);
  });

  it('tell a viewer nothing of sizes, and of a silent picture nothing of sound', () => {
    const rows = factRows({ ...facts, sizeBytes: null, audio: [] }, say).map(({ name }) => name);
    expect(rows).toEqual(['Picture', 'Frame rate', 'Subtitles']);
  });

  it('come down to a few badges', () => {
    expect(qualityBadges(facts, text)).toEqual(['4K', 'HDR', '7.1', 'CC']);
    const plain = { width: 640, height: 480, codec: 'h264', dynamicRange: 'sdr' as const };
    expect(qualityBadges({ ...facts, pictures: [plain], audio: [], subtitles: [] }, text)).toEqual([]);
  });
});
