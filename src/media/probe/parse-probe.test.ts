import { describe, expect, it } from 'vitest';
import { parseProbe } from './parse-probe';

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
    const unmarked = { ...stream, codec_name: 'png', nb_frames: '1', disposition: { default: 1 } };
    for (const one of [cover, unmarked]) {
      expect(parseProbe(output([one, { ...stream, index: 1 }])).video.index).toBe(1);
      expect(() => parseProbe(output([one]))).toThrow('There is no video in it');
      const sound = { index: 1, codec_type: 'audio', codec_name: 'mp3' };
      expect(() => parseProbe(output([one, sound]))).toThrow('There is no video in it, only sound');
    }
    const motionJpeg = { ...stream, codec_name: 'mjpeg', nb_frames: '250' };
    expect(parseProbe(output([motionJpeg])).video.codec).toBe('mjpeg');
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

  it('takes the video that its author marked', () => {
    const marked = { ...stream, index: 2, disposition: { default: 1 } };
    expect(parseProbe(output([stream, marked])).video.index).toBe(2);
  });

  it.each([
    ['nothing', {}, 0],
    ['a tag of old ffmpeg', { tags: { rotate: '90' } }, 90],
    ['a matrix, which counts the other way', { side_data_list: [{ rotation: -90 }] }, 90],
    ['a matrix of 90', { side_data_list: [{ rotation: 90 }] }, 270],
    ['upside down', { side_data_list: [{ rotation: 180 }] }, 180],
    ['an angle that nobody turns', { side_data_list: [{ rotation: 33 }] }, 0],
  ])('knows how a picture is turned: %s', (_, change, rotation) => {
    expect(parseProbe(output([{ ...stream, ...change }])).video.rotation).toBe(rotation);
  });

  it.each([
    ['HDR10', { color_transfer: 'smpte2084', color_space: 'bt2020nc' }, ['bt2020', 'pq', false]],
    ['HLG', { color_transfer: 'arib-std-b67' }, ['bt2020', 'hlg', false]],
    ['BT.601', { color_space: 'smpte170m', height: 1080 }, ['bt601', null, false]],
    ['BT.709', { color_space: 'bt709', color_range: 'pc' }, ['bt709', null, true]],
    ['unnamed, of a DVD', {}, ['bt601', null, false]],
    ['unnamed, of a Blu-ray', { height: 1080 }, ['bt709', null, false]],
    ['full range by its pixels', { pix_fmt: 'yuvj420p' }, ['bt601', null, true]],
  ])('knows the colours: %s', (_, change, [matrix, hdr, isFullRange]) => {
    expect(parseProbe(output([{ ...stream, ...change }])).video.colour).toEqual({ matrix, hdr, isFullRange });
  });

  it.each([
    [
      'an avcC box',
      { extradata: '\n00000000: 0164 001e ffe1 0019 6764 001e acd9 40a0  .d......gd....@.\n' },
      'avc1.64001E',
    ],
    [
      'start codes',
      { extradata: '\n00000000: 0000 0001 0910 0000 0001 6742 c015 da     .....\n' },
      'avc1.42C015',
    ],
    ['words only', { profile: 'High', level: 41 }, 'avc1.640029'],
    ['nothing', {}, null],
  ])('names the codec from %s', (_, change, codec) => {
    expect(parseProbe(output([{ ...stream, ...change }])).video.codecString).toBe(codec);
  });

  it('lists chapters in order, and commentary as what it is', () => {
    const sound = { index: 1, codec_type: 'audio', codec_name: 'aac', disposition: { comment: 1 } };
    const chapters = [
      { start_time: '60.0', end_time: '120.0', tags: { title: ' Two ' } },
      { start_time: '0.0', end_time: '60.0' },
      { start_time: '5.0', end_time: '5.0', tags: { title: 'empty' } },
    ];
    const json = JSON.stringify({ ...(JSON.parse(output([stream, sound])) as object), chapters });
    const probe = parseProbe(json);
    expect(probe.audio[0]?.isCommentary).toBe(true);
    expect(probe.chapters).toEqual([
      { startSeconds: 0, endSeconds: 60, title: null },
      { startSeconds: 60, endSeconds: 120, title: 'Two' },
    ]);
  });

  it.each([
    ['no picture size', output([{ ...stream, width: 0 }])],
    ['no streams', output([])],
    ['other JSON', '{"error":{}}'],
    ['no JSON', 'Segmentation fault'],
  ])('refuses a file with %s in a sentence', (_, json) => {
    expect(() => parseProbe(json)).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
  });
});
