import type { TrickplayLayout } from '../trickplay/trickplay';
import { attributes, quoted } from './attributes';

/** Until they are made: a JPEG of this kind takes about 0.7 bits for each pixel. */
const bitsPerPixel = 0.7;

export const picturesKbps = ({ width, height, intervalSeconds }: TrickplayLayout): number =>
  (width * height * bitsPerPixel) / intervalSeconds / 1000;

/** HLS image media playlists (2019): Roku and Shaka Player read this tag, others skip it. */
export function imageStream(layout: TrickplayLayout): string {
  const described = attributes({
    BANDWIDTH: Math.max(1, Math.round(picturesKbps(layout) * 1000)),
    RESOLUTION: `${layout.width}x${layout.height}`,
    CODECS: quoted('jpeg'),
    URI: quoted('trickplay/index.m3u8'),
  });
  return `#EXT-X-IMAGE-STREAM-INF:${described}`;
}
