import type { VideoRendition } from '../renditions/stream-plan';
import { h264Level } from './h264-level';

/** AAC-LC, RFC 6381 §3.3: the only sound there is, made or copied. */
export const aacCodec = 'mp4a.40.2';

/** RFC 6381 name of a rendition's pictures. Rungs are planned: High profile without constraints, at their level. */
export function videoCodec(rendition: VideoRendition): string {
  if (rendition.kind === 'original') return rendition.codec;
  const level = Math.round(Number(h264Level(rendition.rung)) * 10);
  return `avc1.6400${level.toString(16).toUpperCase().padStart(2, '0')}`;
}
