import { readPicturePath, readVideoPath } from '@/media/signed-path';
import type { Id } from '@/shared/ids';

export type Wanted =
  | { kind: 'source'; videoId: Id }
  | { kind: 'subtitles'; videoId: Id; subtitleId: string }
  | { kind: 'picture'; key: string; width: number };

/** What a signed address stands for; null when the signature is wrong, expired or of another address. */
export function readAddress(secret: string, path: string, nowSeconds: number): Wanted | 'unknown' | null {
  const picture = readPicturePath(secret, path);
  if (picture) return { kind: 'picture', ...picture };

  const signed = readVideoPath(secret, path, nowSeconds);
  if (!signed) return null;
  if (signed.rest === 'source.mp4') return { kind: 'source', videoId: signed.videoId };
  const subtitleId = /^subtitles\/([\w-]{1,80})\.vtt$/.exec(signed.rest)?.[1];
  return subtitleId ? { kind: 'subtitles', videoId: signed.videoId, subtitleId } : 'unknown';
}

/** Type and caching of each kind. Only pictures may sit in shared caches: their address names their content. */
export const headersOf = {
  source: { 'Content-Type': 'video/mp4', 'Cache-Control': 'private, max-age=3600' },
  subtitles: { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'private, max-age=300' },
  picture: { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' },
} satisfies Record<Wanted['kind'], Record<string, string>>;
