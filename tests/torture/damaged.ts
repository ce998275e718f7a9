import { cut, flipped, text, words } from './recipes';
import { isRefused, plays, type TortureFile } from './torture-file';

const copied = { timeline: 'keyFrames', video: 'v240 original' } as const;

export const damaged: TortureFile[] = [
  plays('cut-off-faststart.mp4', {
    damaged: true,
    recipe: cut('h264-faststart.mp4', 0.6),
    ...copied,
    seconds: 2.4,
    quick: true,
  }),
  isRefused('cut-off.mp4', { recipe: cut('h264.mp4', 0.6), reason: /damaged/, quick: true }),
  plays('cut-off.mkv', {
    damaged: true,
    recipe: cut('h264.mkv', 0.6),
    ...copied,
    seconds: 2.4,
  }),
  plays('cut-off.ts', {
    damaged: true,
    recipe: cut('h264.ts', 0.6),
    ...copied,
    seconds: 2.4,
  }),
  plays('cut-off.flv', {
    damaged: true,
    recipe: cut('h264.flv', 0.6),
    ...copied,
    seconds: 2.4,
  }),
  plays('cut-off.avi', {
    damaged: true,
    recipe: cut('mpeg4.avi', 0.6),
    seconds: 2.4,
  }),
  plays('cut-off-fragmented.mp4', {
    damaged: true,
    recipe: cut('h264-fragmented.mp4', 0.6),
    ...copied,
    seconds: 2.6,
  }),
  isRefused('cut-off-early.mkv', { recipe: cut('h264.mkv', 0.2), reason: /cut off/ }),
  plays('bits-flipped.mp4', {
    damaged: true,
    givesUp: true,
    recipe: flipped('h264-faststart.mp4', { spared: 12_000 }),
    ...copied,
    quick: true,
  }),
  plays('bits-flipped.mkv', {
    damaged: true,
    recipe: flipped('h264.mkv', { end: 0.9 }),
    ...copied,
  }),
  plays('bits-flipped.ts', {
    damaged: true,
    recipe: flipped('h264.ts'),
    ...copied,
  }),
  isRefused('empty.mp4', { recipe: text(''), reason: /empty/, quick: true }),
  isRefused('text.mkv', {
    recipe: text('This is not a film.\n'.repeat(500)),
    reason: /Not a video/,
    quick: true,
  }),
  isRefused('playlist.mp4', {
    recipe: text('#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n/etc/passwd\n#EXT-X-ENDLIST\n'),
    reason: /Not a video/,
  }),
  isRefused('zeros.mp4', { recipe: { kind: 'bytes', bytes: Buffer.alloc(200_000) }, reason: /Not a video/ }),
  isRefused('encrypted.mp4', {
    recipe: {
      kind: 'ffmpeg',
      args: words(
        '-i h264.mp4 -c copy -encryption_scheme cenc-aes-ctr -encryption_key 00112233445566778899aabbccddeeff -encryption_kid 00112233445566778899aabbccddeeff',
      ),
    },
    reason: /encrypted/,
  }),
];
