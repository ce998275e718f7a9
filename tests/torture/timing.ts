import { copyOf, film, h264, words } from './recipes';
import { plays, type TortureFile } from './torture-file';

const copied = { timeline: 'keyFrames', video: 'v240 original' } as const;
const x264 = (options: string) => [
  ...words('-c:v libx264 -preset veryfast -pix_fmt yuv420p'),
  ...words(options),
];

const openGop = {
  seconds: 6,
  picture: x264('-x264-params open-gop=1:keyint=40:bframes=3:scenecut=0:b-adapt=0'),
};

export const timing: TortureFile[] = [
  plays('one-second.mp4', { recipe: film({ seconds: 1 }), ...copied, seconds: 1, quick: true }),
  plays('one-picture.mp4', { recipe: film({ seconds: 0.04 }), ...copied, seconds: 0.04 }),
  plays('key-frames-rare.mp4', {
    recipe: film({ seconds: 24, rate: '10', picture: x264('-g 200 -sc_threshold 0 -bf 2') }),
    seconds: 24,
    quick: true,
  }),
  plays('key-frames-irregular.mp4', {
    recipe: film({ seconds: 12, rate: '10', picture: x264('-g 80 -force_key_frames 1,1.5,6,6.2') }),
    ...copied,
    seconds: 12,
  }),
  plays('gop-open.mp4', {
    recipe: film(openGop),
    seconds: 6,
    quick: true,
  }),
  plays('gop-open.mkv', { recipe: copyOf('gop-open.mp4'), seconds: 6 }),
  plays('gop-open.ts', { recipe: film({ ...openGop, more: words('-f mpegts') }), seconds: 6 }),
  plays('starts-in-the-middle.ts', {
    marked: false,
    recipe: {
      kind: 'altered',
      from: 'h264.ts',
      alter: (bytes) => bytes.subarray(188 * Math.floor((bytes.length * 0.3) / 188)),
    },
    ...copied,
    seconds: 2,
  }),
  plays('starts-late.ts', {
    recipe: copyOf('h264.mp4', { after: '-f mpegts -output_ts_offset 3600' }),
    ...copied,
    quick: true,
  }),
  plays('clock-wraps.ts', {
    recipe: copyOf('h264.mp4', { after: '-f mpegts -output_ts_offset 95440' }),
    ...copied,
  }),
  plays('starts-late.mkv', { recipe: copyOf('h264.mp4', { after: '-output_ts_offset 7' }), ...copied }),
  plays('starts-before-zero.mp4', {
    recipe: copyOf('h264.mp4', { after: '-avoid_negative_ts disabled -output_ts_offset -1 -use_editlist 0' }),
    ...copied,
  }),
  plays('sound-late.mkv', {
    recipe: film({ soundLate: 1.5, soundSeconds: 2.5 }),
    ...copied,
    quick: true,
  }),
  plays('sound-late.mp4', {
    recipe: film({ soundLate: 1.5, soundSeconds: 2.5 }),
    ...copied,
  }),
  plays('picture-late.mp4', {
    marked: false,
    recipe: film({ pictureLate: 1, more: words('-vsync 0') }),
    ...copied,
    seconds: 4,
  }),
  plays('sound-short.mp4', { recipe: film({ soundSeconds: 1 }), ...copied }),
  plays('sound-long.mkv', { recipe: film({ soundSeconds: 8 }), ...copied }),
  plays('edit-list.mp4', {
    recipe: copyOf('h264.mp4', { before: '-ss 1.4', after: '-avoid_negative_ts disabled' }),
    seconds: 2.6,
    quick: true,
  }),
  plays('size-changes.ts', {
    marked: false,
    recipe: { kind: 'joined', from: ['h264.ts', 'wide-screen.ts'] },
    seconds: 8,
  }),
  plays('wide-screen.ts', {
    recipe: film({ size: '426x180', more: words('-f mpegts -output_ts_offset 4') }),
    ...copied,
  }),
  plays('two-hours.mp4', {
    marked: false,
    recipe: {
      kind: 'ffmpeg',
      args: [...words('-stream_loop 599 -i large-piece.mp4 -map 0 -c copy -movflags +faststart')],
    },
    ...copied,
    seconds: 7204,
    large: true,
  }),
  plays('large-piece.mp4', {
    recipe: film({
      seconds: 12,
      filter: 'noise=alls=60:allf=t',
      picture: [...h264, ...words('-g 50 -b:v 1200k -minrate 1200k -maxrate 1200k -bufsize 600k')],
    }),
    ...copied,
    seconds: 12,
    large: true,
  }),
  plays('eight-hours.mkv', {
    marked: false,
    recipe: { kind: 'ffmpeg', args: words('-stream_loop 479 -i minute.mkv -map 0 -c copy') },
    ...copied,
    seconds: 28_800,
    large: true,
  }),
  plays('minute.mkv', {
    recipe: film({
      seconds: 60,
      rate: '2',
      size: '128x72',
      picture: x264('-g 8'),
      sound: [words('-c:a libopus -b:a 8k')],
    }),
    ...copied,
    seconds: 60,
    large: true,
  }),
];
