import { film, h264, turned, words } from './recipes';
import { plays, type TortureFile } from './torture-file';

const copied = { timeline: 'keyFrames', video: 'v240 original' } as const;
const x264 = (options: string) => [...words('-c:v libx264 -preset ultrafast -g 25'), ...words(options)];
const x265 = (options: string) => [
  ...words('-c:v libx265 -preset ultrafast -x265-params log-level=error -g 50'),
  ...words(options),
];

export const pictures: TortureFile[] = [
  plays('rate-23.976.mp4', { recipe: film({ rate: '24000/1001' }), ...copied }),
  plays('rate-29.97.mkv', { recipe: film({ rate: '30000/1001' }), ...copied, quick: true }),
  plays('rate-50.mp4', { recipe: film({ rate: '50' }), ...copied }),
  plays('rate-59.94.mp4', {
    recipe: film({ rate: '60000/1001', size: '1280x720', seconds: 3, picture: [...h264, '-g', '60'] }),
    ...copied,
    seconds: 3,
    video: 'v240 v360 v480 v720 original',
  }),
  plays('rate-120.mkv', {
    recipe: film({ rate: '120', seconds: 2, picture: x265('-pix_fmt yuv420p') }),
    seconds: 2,
  }),
  plays('rate-1.mp4', {
    recipe: film({ rate: '1', seconds: 12, picture: x264('-pix_fmt yuv420p -g 4') }),
    ...copied,
    seconds: 12,
  }),
  plays('rate-varies.mp4', {
    recipe: film({ filter: "select='not(mod(n\\,7))+lt(mod(n\\,5)\\,2)'", more: words('-vsync vfr') }),
    ...copied,
    quick: true,
  }),
  plays('rate-varies.mkv', {
    recipe: film({
      filter: "select='not(mod(n\\,7))+lt(mod(n\\,5)\\,2)'",
      picture: x265('-pix_fmt yuv420p'),
      more: words('-vsync vfr'),
    }),
  }),
  plays('interlaced.mp4', {
    recipe: film({
      rate: '50',
      filter: 'interlace',
      picture: x264('-pix_fmt yuv420p -flags +ilme+ildct -x264opts tff=1'),
    }),
    quick: true,
  }),
  plays('interlaced.ts', {
    recipe: film({
      rate: '50',
      filter: 'interlace',
      picture: words('-c:v mpeg2video -b:v 1M -g 12 -flags +ilme+ildct -top 1'),
      sound: [words('-c:a mp2')],
      more: words('-f mpegts'),
    }),
  }),
  plays('ten-bits.mkv', { recipe: film({ picture: x264('-pix_fmt yuv420p10le') }), quick: true }),
  plays('hevc-ten-bits.mkv', { recipe: film({ picture: x265('-pix_fmt yuv420p10le') }) }),
  plays('colour-444.mp4', { recipe: film({ picture: x264('-pix_fmt yuv444p') }) }),
  plays('colour-422.mkv', { recipe: film({ picture: x264('-pix_fmt yuv422p') }) }),
  plays('full-range.mp4', { recipe: film({ picture: x264('-pix_fmt yuvj420p') }), ...copied }),
  plays('hdr10.mkv', {
    recipe: film({
      picture: x265('-pix_fmt yuv420p10le -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc'),
    }),
    quick: true,
  }),
  plays('hlg.mp4', {
    recipe: film({
      picture: x265(
        '-pix_fmt yuv420p10le -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc -tag:v hvc1',
      ),
    }),
  }),
  plays('turned-90.mp4', { recipe: turned('h264.mp4', 1), quick: true }),
  plays('turned-180.mp4', { recipe: turned('h264.mp4', 2) }),
  plays('turned-270.mp4', { recipe: turned('h264.mp4', 3) }),
  plays('anamorphic.mkv', {
    recipe: film({ size: '720x576', filter: 'setsar=64/45' }),
    ...copied,
    video: 'v240 v360 v480 v720 original',
    quick: true,
  }),
  plays('anamorphic-narrow.mp4', { recipe: film({ size: '480x180', filter: 'setsar=2/3' }), ...copied }),
  plays('odd-size.mp4', {
    recipe: film({ filter: 'scale=321:181', picture: x264('-pix_fmt yuv444p') }),
    quick: true,
  }),
  plays('odd-size.webm', {
    recipe: film({
      filter: 'scale=319:239',
      picture: words('-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 300k'),
      sound: [words('-c:a libopus')],
    }),
  }),
  plays('portrait.mp4', { recipe: film({ size: '360x640' }), ...copied, video: 'v240 v360 original' }),
  plays('tiny.mp4', { recipe: film({ size: '16x16' }), ...copied }),
  plays('wide.mp4', { recipe: film({ size: '1024x64' }), ...copied, video: 'v240 v360 v480 v720 original' }),
  plays('uhd.mp4', {
    recipe: film({ size: '3840x2160', seconds: 2, rate: '10', picture: x265('-pix_fmt yuv420p') }),
    seconds: 2,
    video: 'v240 v360 v480 v720 v1080 v1440 v2160',
    large: true,
  }),
];
