import { describe, expect, it } from 'vitest';
import { ffprobeFrames, ffprobePackets } from './ffprobe-output';
import { parseProbe } from './parse-probe';
import { coveringStreams, readPictureClock } from './picture-clock';

const track = parseProbe(
  JSON.stringify({
    format: { format_name: 'mpegts', start_time: '1.4', duration: '4' },
    streams: [
      { index: 0, codec_type: 'video', codec_name: 'h264', width: 640, height: 360, r_frame_rate: '25/1' },
    ],
  }),
).video;
const packetsOf = (stream: number, from: number, count: number, flags = '__') =>
  Array.from({ length: count }, (_, n) => ({
    stream_index: stream,
    pts_time: String(from + n * 0.04),
    dts_time: String(from + n * 0.04),
    flags,
  }));
const packets = (...lists: object[][]) => ffprobePackets.parse({ packets: lists.flat() }).packets;
const frames = (...list: object[]) => ffprobeFrames.parse({ frames: list }).frames;

describe('the clock of the pictures', () => {
  it('begins at the first that is shown and ends with the last, whatever the container says', () => {
    const seen = packets(packetsOf(0, 0.9, 10, 'KD'), packetsOf(0, 1.4, 100), packetsOf(1, 1.3, 200));
    const clock = readPictureClock(track, {
      frames: frames({ pts_time: '1.44' }, { pts_time: '1.48' }),
      packets: seen,
    });
    expect(clock).toMatchObject({
      zeroSeconds: 1.44,
      isVariable: false,
      frameRate: { numerator: 25, denominator: 1 },
    });
    expect(clock?.endSeconds).toBeCloseTo(5.4, 6);
  });

  it('is none where nothing can be decoded', () => {
    expect(readPictureClock(track, { frames: [], packets: packets(packetsOf(0, 0, 50)) })).toBeNull();
  });

  it('believes pictures rather than containers about interlacing', () => {
    const shown = (interlaced_frame: number) =>
      frames(...Array.from({ length: 8 }, () => ({ pts_time: '0', interlaced_frame })));
    const seen = packets(packetsOf(0, 0, 50));
    const lying = { ...track, isInterlaced: true };
    expect(readPictureClock(lying, { frames: shown(0), packets: seen })?.isInterlaced).toBe(false);
    expect(readPictureClock(track, { frames: shown(1), packets: seen })?.isInterlaced).toBe(true);
  });

  it('knows which sound lasts as long', () => {
    const seen = packets(
      packetsOf(0, 0, 100),
      packetsOf(1, 0.02, 99),
      packetsOf(2, 1, 75),
      packetsOf(3, 0, 50),
    );
    const clock = readPictureClock(track, { frames: frames({ pts_time: '0' }), packets: seen });
    expect([...coveringStreams(seen, clock!)]).toEqual([0, 1]);
  });
});
