import { aac, film, h264, words, type Film } from './recipes';
import { isRefused, plays, type TortureFile } from './torture-file';

const copied = { timeline: 'keyFrames', video: 'v240 original' } as const;
const withSound = (codec: string, more: Film = {}) => film({ ...more, sound: [words(codec)] });
const around = { ...copied, audio: 'a1 a1-surround' };
const surround = (codec: string) => withSound(codec, { surround: true });

export const sounds: TortureFile[] = [
  plays('silent.mp4', { recipe: film({ sound: [] }), ...copied, audio: '', quick: true }),
  isRefused('only-sound.m4a.mp4', {
    recipe: { kind: 'ffmpeg', args: words('-i h264.mp4 -map 0:a -c copy') },
    reason: /no video in it, only sound/,
    quick: true,
  }),
  isRefused('album-with-cover.mkv', {
    recipe: {
      kind: 'ffmpeg',
      args: words('-i h264.mp4 -map 0:a -map 0:v -c:a copy -c:v png -frames:v 1 -disposition:v attached_pic'),
    },
    reason: /stands still/,
  }),
  plays('cover-first.mp4', {
    recipe: {
      kind: 'ffmpeg',
      args: [
        ...words('-f lavfi -i testsrc2=size=64x64:duration=0.04 -i h264.mp4 -map 0:v -map 1:v -map 1:a'),
        ...words(
          '-c:v:0 mjpeg -pix_fmt:v:0 yuvj420p -c:v:1 copy -c:a copy -disposition:v:0 attached_pic -disposition:v:1 default',
        ),
      ],
    },
    ...copied,
    audio: 'a1',
  }),
  plays('ac3-5.1.mkv', { recipe: surround('-c:a ac3'), ...around, quick: true }),
  plays('eac3-5.1.mp4', { recipe: surround('-c:a eac3'), ...around }),
  plays('dts-5.1.mkv', { recipe: surround('-c:a dca -strict -2'), ...around }),
  plays('flac-5.1.mkv', { recipe: surround('-c:a flac'), ...around }),
  plays('aac-5.1.mp4', { recipe: surround('-c:a aac'), ...around }),
  plays('opus.mkv', { recipe: withSound('-c:a libopus'), ...copied }),
  plays('mp3.mkv', { recipe: withSound('-c:a libmp3lame'), ...copied }),
  plays('pcm-96k.mkv', { recipe: withSound('-c:a pcm_s24le -ar 96000'), ...copied }),
  plays('mono-22k.mp4', { recipe: withSound('-c:a aac -ar 22050 -ac 1'), ...copied }),
  plays('languages.mkv', {
    recipe: film({
      sound: [
        [...aac, ...words('-metadata:s:a:0 language=eng')],
        [...aac, ...words('-metadata:s:a:1 language=ger')],
        [...words('-c:a ac3'), ...words('-metadata:s:a:2 language=fre')],
        [...aac, '-metadata:s:a:3', 'title=Commentary'],
      ],
      picture: h264,
    }),
    ...copied,
    audio: 'a1 a2 a3 a4',
    quick: true,
  }),
];
