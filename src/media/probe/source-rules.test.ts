import { describe, expect, it } from 'vitest';
import type { Probe, ProbedAudio, VideoTrack } from './parse-probe';
import { parseProbe } from './parse-probe';
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
  frameRate: 24,
  bitrateKbps: 4000,
  isInterlaced: false,
};
const aac: ProbedAudio = {
  index: 1,
  codec: 'aac',
  profile: 'LC',
  language: 'en',
  label: 'English',
  channels: 2,
  isDefault: true,
};
const playable: Probe = {
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  majorBrand: 'isom',
  durationSeconds: 60,
  video,
  audio: [aac],
  subtitles: [],
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
  ])('%s', (_, probe, why) => {
    expect(playbackObstacle(probe)).toContain(why);
  });
});

describe('a file that was cut off', () => {
  it.each([
    [6, 5.96, false],
    [6, 3, true],
    [6, null, true],
    [60, 49, true],
    [60, 55, false],
    [7200, 7190, false],
    [7200, 6000, true],
  ])('of %d s whose last packet is at %d s: %s', (duration, last, early) => {
    expect(endsEarly(duration, last)).toBe(early);
  });
});

describe('reading what ffprobe prints', () => {
  const stream = {
    index: 0,
    codec_type: 'video',
    codec_name: 'h264',
    width: 720,
    height: 576,
    avg_frame_rate: '30000/1001',
  };
  const output = (streams: object[], format = {}) =>
    JSON.stringify({ streams, format: { format_name: 'matroska,webm', duration: '12.5', ...format } });

  it('shows pixels that are not square, and pictures that are turned, as they are seen', () => {
    const wide = parseProbe(output([{ ...stream, sample_aspect_ratio: '64:45' }]));
    expect([wide.video.width, wide.video.height]).toEqual([1024, 576]);
    const turned = parseProbe(output([{ ...stream, tags: { rotate: '90' } }]));
    expect([turned.video.width, turned.video.height]).toEqual([576, 720]);
    const turnedToday = parseProbe(
      output([{ ...stream, side_data_list: [{ side_data_type: 'Display Matrix', rotation: -90 }] }]),
    );
    expect([turnedToday.video.width, turnedToday.video.height]).toEqual([576, 720]);
  });

  it('does not take the cover of an album for the video', () => {
    const cover = { ...stream, codec_name: 'mjpeg', disposition: { attached_pic: 1 } };
    expect(parseProbe(output([cover, { ...stream, index: 1 }])).video.index).toBe(1);
    expect(() => parseProbe(output([cover]))).toThrow('There is no video in it');
  });

  it('says the languages of sound and subtitles as BCP 47', () => {
    const probe = parseProbe(
      output([
        stream,
        {
          index: 1,
          codec_type: 'audio',
          codec_name: 'ac3',
          channels: 6,
          tags: { LANGUAGE: 'ger' },
          disposition: { default: 1 },
        },
        { index: 2, codec_type: 'audio', codec_name: 'aac', tags: { language: 'eng', title: 'Commentary' } },
        { index: 3, codec_type: 'subtitle', codec_name: 'subrip', disposition: { forced: 1 } },
      ]),
    );
    expect(probe.audio.map(({ language, label, channels }) => [language, label, channels])).toEqual([
      ['de', 'Deutsch', 6],
      ['en', 'Commentary', 2],
    ]);
    expect(probe.subtitles).toEqual([
      { index: 3, codec: 'subrip', language: 'und', label: 'Unknown', isForced: true, isDefault: false },
    ]);
  });

  it.each([
    ['no length', output([stream], { duration: 'N/A' })],
    ['no picture size', output([{ ...stream, width: 0 }])],
    ['no streams', output([])],
    ['other JSON', '{"error":{}}'],
    ['no JSON', 'Segmentation fault'],
  ])('refuses a file with %s in a sentence', (_, json) => {
    expect(() => parseProbe(json)).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
  });
});
