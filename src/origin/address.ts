import { readPicturePath, readVideoPath, type SignedPicture } from '@/media/signed-path';
import type { Id } from '@/shared/ids';

type OfVideo =
  | { kind: 'source' }
  /** `burnIn`: a subtitle stream that is drawn into the pictures; null for clean ones. */
  | { kind: 'master'; burnIn: number | null }
  | { kind: 'dash'; burnIn: number | null }
  | { kind: 'ready' }
  | { kind: 'segmentList'; renditionId: string }
  | { kind: 'init'; renditionId: string }
  | { kind: 'segment'; renditionId: string; n: number }
  | { kind: 'subtitles'; subtitleId: string }
  | { kind: 'textList'; trackId: string }
  | { kind: 'textSegment'; trackId: string; n: number }
  | { kind: 'pictureCues' }
  | { kind: 'pictureList' }
  | { kind: 'pictureSheet'; n: number };

/** One thing below a video's signed prefix, and who asks for it until when. */
export type WantedOfVideo = OfVideo & { videoId: Id; profileId: Id; expiresAtSeconds: number };
export type Wanted = WantedOfVideo | ({ kind: 'picture' } & SignedPicture);
export type WantedKind = Wanted['kind'];

/** What a signed address stands for; null when the signature is wrong, expired or of another address. */
export function readAddress(secret: string, path: string, nowSeconds: number): Wanted | 'unknown' | null {
  const picture = readPicturePath(secret, path);
  if (picture) return { kind: 'picture', ...picture };

  const signed = readVideoPath(secret, path, nowSeconds);
  if (!signed) return null;
  const { rest, ...grant } = signed;
  const wanted = readRest(rest);
  return wanted ? { ...wanted, ...grant } : 'unknown';
}

const fixed: Readonly<Record<string, OfVideo>> = {
  'source.mp4': { kind: 'source' },
  'master.m3u8': { kind: 'master', burnIn: null },
  'manifest.mpd': { kind: 'dash', burnIn: null },
  'ready.json': { kind: 'ready' },
  'trickplay/index.vtt': { kind: 'pictureCues' },
  'trickplay/index.m3u8': { kind: 'pictureList' },
};

const named: readonly [RegExp, (name: string, n: number) => OfVideo][] = [
  [/^(master)-s(\d{1,4})\.m3u8$/, (_, burnIn) => ({ kind: 'master', burnIn })],
  [/^(manifest)-s(\d{1,4})\.mpd$/, (_, burnIn) => ({ kind: 'dash', burnIn })],
  [/^r\/([a-z][a-z0-9-]{0,30})\/(\d{1,6})\.m4s$/, (renditionId, n) => ({ kind: 'segment', renditionId, n })],
  [/^r\/([a-z][a-z0-9-]{0,30})\/index\.m3u8$/, (renditionId) => ({ kind: 'segmentList', renditionId })],
  [/^r\/([a-z][a-z0-9-]{0,30})\/init\.mp4$/, (renditionId) => ({ kind: 'init', renditionId })],
  [/^s\/([\w-]{1,80})\/(\d{1,6})\.vtt$/, (trackId, n) => ({ kind: 'textSegment', trackId, n })],
  [/^s\/([\w-]{1,80})\/index\.m3u8$/, (trackId) => ({ kind: 'textList', trackId })],
  [/^(trickplay)\/(\d{1,6})\.jpg$/, (_, n) => ({ kind: 'pictureSheet', n })],
  [/^subtitles\/([\w-]{1,80})\.vtt$/, (subtitleId) => ({ kind: 'subtitles', subtitleId })],
];

function readRest(rest: string): OfVideo | null {
  const known = Object.hasOwn(fixed, rest) ? fixed[rest] : undefined;
  if (known) return known;
  for (const [pattern, make] of named) {
    const [, name, n] = pattern.exec(rest) ?? [];
    if (name !== undefined) return make(name, Number(n));
  }
  return null;
}
