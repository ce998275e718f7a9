import type { Rung } from '../renditions/stream-plan';
import { h264Level } from '../codec/h264-level';

export type Quality = 'draft' | 'final';

/**
 * What the parameter sets of the stream tell the decoder. The same for drafts and finals, so that they share one init
 * segment: `stitchable` keeps x264 from putting anything into them that depends on the content.
 */
const shared = {
  stitchable: 1,
  ref: 2,
  bframes: 3,
  'b-pyramid': 'none',
  weightp: 1,
  weightb: 1,
  cabac: 1,
  '8x8dct': 1,
  'open-gop': 0,
  scenecut: 0,
  // Key frames come where they are forced, and nowhere else.
  keyint: 'infinite',
  'min-keyint': 1,
};

/** Somebody waits for the first picture: nothing may look ahead. */
const hasty = { 'rc-lookahead': 0, 'sync-lookahead': 0, 'b-adapt': 0, mbtree: 0, 'aq-mode': 1 };

const presets = { draft: 'ultrafast', final: 'veryfast' } satisfies Record<Quality, string>;

const join = (options: Record<string, string | number>) =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(':');

export function x264Options(rung: Rung, quality: Quality): string[] {
  const options = quality === 'draft' ? { ...shared, ...hasty } : shared;
  return [
    ...['-c:v', 'libx264', '-preset', presets[quality], '-profile:v', 'high', '-level:v', h264Level(rung)],
    ...['-crf', String(rung.quality), '-maxrate', `${String(rung.maxKbps)}k`],
    ...['-bufsize', `${String(rung.maxKbps * 2)}k`],
    ...['-x264-params', join(options)],
  ];
}
