import { describe, expect, it } from 'vitest';
import type { Probe, ProbedAudio, VideoTrack } from './probe';
import { endsEarly, playbackObstacle } from './source-rules';

const video: VideoTrack = {
  index: 0,
  codec: 'h264',
  profile: 'High',
  level: 41,
  tag: 'avc1',
  pixelFormat: 'yuv420p',
  width: 1920,
  height: 1080,
  codedWidth: 1920,
  codedHeight: 1080,
  pixelAspect: 1,
  rotation: 0,
  frameRate: 24,
  averageRate: { numerator: 24, denominator: 1 },
  baseRate: { numerator: 24, denominator: 1 },
  bitrateKbps: 4000,
  isInterlaced: false,
  colour: { matrix: 'bt709', hdr: null, isFullRange: false },
  codecString: 'avc1.640029',
  startSeconds: 0,
};
const aac: ProbedAudio = {
  index: 1,
  codec: 'aac',
  profile: 'LC',
  language: 'en',
  label: 'English',
  channels: 2,
  sampleRate: 48_000,
  bitrateKbps: 128,
  isDefault: true,
  isCommentary: false,
};
const playable: Probe = {
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  majorBrand: 'isom',
  startSeconds: 0,
  durationSeconds: 60,
  promisedSeconds: null,
  video,
  audio: [aac],
  subtitles: [],
  chapters: [],
};
const withVideo = (change: Partial<VideoTrack>) => ({ ...playable, video: { ...video, ...change } });
const withAudio = (...codecs: string[]) => ({
  ...playable,
  audio: codecs.map((codec) => ({ ...aac, codec })),
});

describe('a browser plays the source as it is', () => {
  it.each([
    ['H.264 High with AAC in MP4', playable],
    ['a QuickTime file', { ...playable, majorBrand: 'qt' }],
    ['no sound', withAudio()],
    ['two AAC tracks', withAudio('aac', 'aac')],
    ['Main profile', withVideo({ profile: 'Main' })],
    ['Constrained Baseline', withVideo({ profile: 'Constrained Baseline' })],
    ['full-range pixels of a phone', withVideo({ pixelFormat: 'yuvj420p' })],
    ['an unknown level', withVideo({ level: null })],
  ])('%s', (_, probe) => {
    expect(playbackObstacle(probe)).toBeNull();
  });
});

describe('a browser does not play the source as it is', () => {
  it.each([
    ['Matroska', { ...playable, container: 'matroska,webm' }, 'container'],
    ['a transport stream', { ...playable, container: 'mpegts' }, 'container'],
    ['HEVC', withVideo({ codec: 'hevc', tag: 'hvc1' }), 'hevc'],
    ['MPEG-4 part 2', withVideo({ codec: 'mpeg4', tag: 'mp4v' }), 'mpeg4'],
    ['parameter sets in band', withVideo({ tag: 'avc3' }), 'avc3'],
    ['encrypted video', withVideo({ tag: 'encv' }), 'encv'],
    ['10 bits', withVideo({ pixelFormat: 'yuv420p10le', profile: 'High 10' }), 'yuv420p10le'],
    ['4:2:2', withVideo({ pixelFormat: 'yuv422p', profile: 'High 4:2:2' }), 'yuv422p'],
    ['4:4:4', withVideo({ pixelFormat: 'yuv444p' }), 'yuv444p'],
    ['Extended profile', withVideo({ profile: 'Extended' }), 'Extended'],
    ['level 6', withVideo({ level: 60 }), 'level'],
    ['interlaced', withVideo({ isInterlaced: true }), 'interlaced'],
    ['AC-3', withAudio('ac3'), 'ac3'],
    ['a second track of DTS', withAudio('aac', 'dts'), 'dts'],
    ['PCM', withAudio('pcm_s16le'), 'pcm'],
    ['a file that was cut off', { ...playable, promisedSeconds: 90 }, 'cut off'],
  ])('%s', (_, probe, why) => {
    expect(playbackObstacle(probe)).toContain(why);
  });
});

describe('a file that was cut off', () => {
  it.each([
    [6, 5.96, false],
    [6, 3, true],
    [0.04, 0, false],
    [6, null, true],
    [60, 49, true],
    [60, 55, false],
    [7200, 7190, false],
    [7200, 6000, true],
  ])('of %d s whose last packet is at %d s: %s', (duration, last, early) => {
    expect(endsEarly(duration, last)).toBe(early);
  });
});
