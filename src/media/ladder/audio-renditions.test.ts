import { describe, expect, it } from 'vitest';
import type { ProbedAudio } from '../probe/probe';
import { audioRenditions } from './audio-renditions';

const mp4 = 'mov,mp4,m4a,3gp,3g2,mj2';
const aac: ProbedAudio = {
  ...{ index: 1, codec: 'aac', profile: 'LC', language: 'en', label: 'English', channels: 2 },
  ...{ sampleRate: 48_000, bitrateKbps: 128, isDefault: true, isCommentary: false },
};
const ac3 = { ...aac, codec: 'ac3', profile: '', channels: 6, bitrateKbps: 448 };
const whole = new Set([1, 2, 3]);
const summary = (tracks: ProbedAudio[], container = mp4, coveringIndexes = whole) =>
  audioRenditions(tracks, { container, coveringIndexes }).map(({ id, isCopy, channels, sampleRate }) =>
    [id, isCopy ? 'copy' : 'encode', channels, sampleRate].join(' '),
  );

describe('the sound of a video', () => {
  it.each([
    ['AAC in stereo is kept', [aac], ['a1 copy 2 48000']],
    ['AAC in mono is kept', [{ ...aac, channels: 1 }], ['a1 copy 1 48000']],
    ['HE-AAC is encoded', [{ ...aac, profile: 'HE-AAC' }], ['a1 encode 2 48000']],
    ['AC-3 is offered in stereo and around', [ac3], ['a1 encode 2 48000', 'a1-surround encode 6 48000']],
    ['AAC 5.1 is kept around', [{ ...aac, channels: 6 }], ['a1 encode 2 48000', 'a1-surround copy 6 48000']],
    [
      '7.1 becomes 5.1',
      [{ ...ac3, codec: 'dts', channels: 8 }],
      ['a1 encode 2 48000', 'a1-surround encode 6 48000'],
    ],
    ['MP3 of a CD keeps its rate', [{ ...aac, codec: 'mp3', sampleRate: 44_100 }], ['a1 encode 2 44100']],
    ['96 kHz does not', [{ ...aac, codec: 'flac', sampleRate: 96_000 }], ['a1 encode 2 48000']],
    ['what ffmpeg does not know is left out', [{ ...aac, codec: 'unknown' }], []],
    ['silence', [], []],
  ])('%s', (_, tracks, renditions) => {
    expect(summary(tracks)).toEqual(renditions);
  });

  it('is encoded from containers that lose packets', () => {
    expect(summary([aac], 'mpegts')).toEqual(['a1 encode 2 48000']);
  });

  it('is encoded where silence belongs before or after it', () => {
    expect(summary([aac], mp4, new Set())).toEqual(['a1 encode 2 48000']);
  });

  it('has every language, one of them by default, never the commentary', () => {
    const tracks = [
      { ...aac, isCommentary: true, label: 'Commentary' },
      { ...aac, index: 2, language: 'de', isDefault: false },
      { ...aac, index: 3, language: 'fr' },
    ];
    expect(
      audioRenditions(tracks, { container: mp4, coveringIndexes: whole }).map((one) => [
        one.id,
        one.isDefault,
        one.isCommentary,
      ]),
    ).toEqual([
      ['a1', false, true],
      ['a2', false, false],
      ['a3', true, false],
    ]);
  });
});
