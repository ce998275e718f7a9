import { copyOf, film, h264, words, aac } from './recipes';
import { plays, type TortureFile } from './torture-file';

const copied = { timeline: 'keyFrames', video: 'v240 original' } as const;
const hevc = words('-c:v libx265 -preset ultrafast -x265-params log-level=error -pix_fmt yuv420p -g 50');

export const containers: TortureFile[] = [
  plays('h264.mp4', { recipe: film(), ...copied, quick: true }),
  plays('h264-faststart.mp4', { recipe: copyOf('h264.mp4', { after: '-movflags +faststart' }), ...copied }),
  plays('h264-fragmented.mp4', {
    recipe: copyOf('h264.mp4', { after: '-movflags frag_keyframe+empty_moov+default_base_moof' }),
    ...copied,
    quick: true,
  }),
  plays('h264.mov', { recipe: film({ more: words('-f mov') }), ...copied }),
  plays('h264.mkv', { recipe: film(), ...copied, quick: true }),
  plays('h264-live.mkv', { recipe: copyOf('h264.mkv', { after: '-f matroska -live 1' }), ...copied }),
  plays('h264.ts', { recipe: copyOf('h264.mp4', { after: '-f mpegts' }), ...copied, quick: true }),
  plays('h264.m2ts', {
    recipe: copyOf('h264.mp4', { after: '-f mpegts -mpegts_m2ts_mode 1' }),
    ...copied,
  }),
  plays('h264.flv', { recipe: copyOf('h264.mp4', { after: '-f flv' }), ...copied }),
  plays('h264.avi', { recipe: film({ picture: [...h264, '-bf', '0'] }) }),
  plays('h264-bframes.avi', { recipe: film({ sound: [words('-c:a libmp3lame')] }) }),
  plays('hevc.mp4', { recipe: film({ picture: [...hevc, '-tag:v', 'hvc1'] }), quick: true }),
  plays('hevc.mkv', { recipe: film({ picture: hevc }) }),
  plays('hevc.ts', { recipe: film({ picture: hevc, more: words('-f mpegts') }) }),
  plays('vp9.webm', {
    recipe: film({
      picture: words('-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 300k'),
      sound: [words('-c:a libopus -b:a 64k')],
    }),
    quick: true,
  }),
  plays('vp8.webm', {
    recipe: film({
      picture: words('-c:v libvpx -deadline realtime -cpu-used 8 -b:v 300k'),
      sound: [words('-c:a libvorbis')],
    }),
  }),
  plays('av1.mkv', {
    recipe: film({
      seconds: 2,
      size: '160x90',
      rate: '10',
      picture: words('-c:v libaom-av1 -strict experimental -cpu-used 8 -b:v 100k -g 20'),
    }),
    seconds: 2,
    needs: ['libaom-av1'],
  }),
  plays('mpeg2.mpg', {
    recipe: film({ picture: words('-c:v mpeg2video -b:v 1M -g 12 -bf 2'), sound: [words('-c:a mp2')] }),
    quick: true,
  }),
  plays('mpeg2.ts', {
    recipe: film({
      picture: words('-c:v mpeg2video -b:v 1M -g 12 -bf 2'),
      sound: [words('-c:a mp2')],
      more: words('-f mpegts'),
    }),
  }),
  plays('dvd.vob', {
    recipe: film({
      size: '720x576',
      picture: words('-c:v mpeg2video -b:v 3M -g 12 -bf 2 -flags +ilme+ildct -aspect 16:9'),
      sound: [words('-c:a ac3')],
      more: words('-f vob'),
    }),
    video: 'v240 v360 v480 v720',
  }),
  plays('mpeg4.avi', {
    recipe: film({
      picture: words('-c:v mpeg4 -vtag xvid -q:v 5 -bf 2 -g 60'),
      sound: [words('-c:a libmp3lame')],
    }),
    quick: true,
  }),
  plays('mpeg4.mp4', { recipe: film({ picture: words('-c:v mpeg4 -q:v 5') }) }),
  plays('windows-media.wmv', {
    recipe: film({ picture: words('-c:v wmv2 -b:v 400k'), sound: [words('-c:a wmav2')] }),
  }),
  plays('theora.ogv', {
    recipe: film({ picture: words('-c:v libtheora -q:v 6'), sound: [words('-c:a libvorbis')] }),
    needs: ['libtheora'],
  }),
  plays('prores.mov', {
    recipe: film({ picture: words('-c:v prores_ks -profile:v 0'), sound: [words('-c:a pcm_s16le')] }),
  }),
  plays('motion-jpeg.avi', {
    recipe: film({ picture: words('-c:v mjpeg -q:v 5 -pix_fmt yuvj420p'), sound: [words('-c:a pcm_s16le')] }),
  }),
  plays('camera.dv', {
    recipe: film({
      size: '720x576',
      picture: words('-c:v dvvideo -pix_fmt yuv420p'),
      sound: [words('-c:a pcm_s16le')],
      more: words('-ar 48000 -ac 2'),
    }),
    video: 'v240 v360 v480 v720',
  }),
  plays('h264-two-pictures.mkv', {
    recipe: {
      kind: 'ffmpeg',
      args: [
        ...words('-i h264.mp4 -i h264-faststart.mp4 -map 0:v -map 1:v -map 0:a -c copy'),
        ...aac.slice(0, 0),
      ],
    },
    ...copied,
    audio: 'a2',
  }),
];
