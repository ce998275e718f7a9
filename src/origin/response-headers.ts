import type { Wanted, WantedKind } from './address';

const hls = 'application/vnd.apple.mpegurl';
const webVtt = 'text/vtt; charset=utf-8';

const pictureTypes = { webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg' } as const;

const types: Readonly<Record<Exclude<WantedKind, 'picture'>, string>> = {
  source: 'video/mp4',
  master: hls,
  dash: 'application/dash+xml',
  ready: 'application/json',
  segmentList: hls,
  init: 'video/mp4',
  segment: 'video/mp4',
  textList: hls,
  textSegment: webVtt,
  subtitles: webVtt,
  pictureCues: webVtt,
  pictureList: hls,
  pictureSheet: 'image/jpeg',
};

/** Seconds; what is not listed may be kept as long as its address works. */
const shortLived: Partial<Record<WantedKind, number>> = {
  source: 3600,
  subtitles: 300,
  textSegment: 300,
  // Measured rates and new subtitles find their way in, and a player asks once anyway.
  master: 10,
  dash: 10,
  ready: 4,
  segmentList: 60,
  textList: 60,
  pictureCues: 60,
  pictureList: 60,
};

/** Type and caching of what was found. Only pictures may sit in shared caches: their address names their content. */
export function headersFor(
  wanted: Wanted,
  { isFinal, nowSeconds }: { isFinal: boolean; nowSeconds: number },
): Record<string, string> {
  const type = wanted.kind === 'picture' ? pictureTypes[wanted.format] : types[wanted.kind];
  return { 'Content-Type': type, 'Cache-Control': caching(wanted, isFinal, nowSeconds) };
}

function caching(wanted: Wanted, isFinal: boolean, nowSeconds: number): string {
  if (!isFinal) return 'no-store';
  if (wanted.kind === 'picture') return 'public, max-age=31536000, immutable';
  const seconds = shortLived[wanted.kind];
  if (seconds !== undefined) return `private, max-age=${seconds}`;
  const left = Math.max(0, Math.floor(wanted.expiresAtSeconds - nowSeconds));
  return `private, max-age=${left}, immutable`;
}
