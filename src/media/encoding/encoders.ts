import type { RungRendition } from '../renditions/stream-plan';
import { x264Options, type Quality } from './x264-options';

/** Encoders of graphics chips, by ffmpeg's names; in order of preference where a machine has several. */
export const chips = ['h264_nvenc', 'h264_qsv', 'h264_vaapi', 'h264_videotoolbox'] as const;
export type Chip = (typeof chips)[number];
export type Encoder = 'libx264' | Chip;

/** Key frames come where they are forced, and nowhere else; the longest that all drivers can count. */
const longestGop = 60_000;
/** Chips need a little more room between key frames for the same look, and say so by another scale. */
const nvencScale = 3;

type Way = {
  /** Before the input: which device. */
  device: readonly string[];
  /** Last step of the filters: pictures in the form that the chip takes. */
  upload: string | null;
  options: (rendition: RungRendition, quality: Quality) => string[];
};

const isDraft = (quality: Quality) => quality === 'draft';

const ways: Record<Chip, Way> = {
  h264_nvenc: {
    device: [],
    upload: null,
    options: ({ rung }, quality) => [
      ...['-preset', isDraft(quality) ? 'p2' : 'p5', '-rc', 'vbr', '-b:v', '0'],
      ...['-cq', String(rung.quality + nvencScale), '-forced-idr', '1', '-no-scenecut', '1'],
    ],
  },
  h264_qsv: {
    device: [],
    upload: 'format=nv12',
    options: (rendition, quality) => [
      ...['-preset', isDraft(quality) ? 'veryfast' : 'medium', '-forced_idr', '1', '-look_ahead', '0'],
      ...average(rendition),
    ],
  },
  h264_vaapi: {
    device: ['-vaapi_device', '/dev/dri/renderD128'],
    upload: 'format=nv12,hwupload',
    options: (rendition) => ['-rc_mode', 'VBR', ...average(rendition)],
  },
  h264_videotoolbox: {
    device: [],
    upload: null,
    options: (rendition, quality) => [
      ...['-allow_sw', '0', '-realtime', isDraft(quality) ? '1' : '0'],
      ...average(rendition),
    ],
  },
};

/** Not all of them know a quality to aim at; all know a rate. */
const average = ({ averageKbps }: RungRendition) => ['-b:v', `${String(averageKbps)}k`];

export const deviceArguments = (encoder: Encoder): readonly string[] =>
  encoder === 'libx264' ? [] : ways[encoder].device;

export const uploadFilter = (encoder: Encoder): string | null =>
  encoder === 'libx264' ? null : ways[encoder].upload;

export function encoderOptions(encoder: Encoder, rendition: RungRendition, quality: Quality): string[] {
  const { rung } = rendition;
  if (encoder === 'libx264') return x264Options(rung, quality);
  return [
    ...['-c:v', encoder, '-profile:v', 'high', '-bf', '0', '-g', String(longestGop)],
    ...ways[encoder].options(rendition, quality),
    ...['-maxrate', `${String(rung.maxKbps)}k`, '-bufsize', `${String(rung.maxKbps * 2)}k`],
  ];
}
