import { createHmac, timingSafeEqual } from 'node:crypto';
import { idPattern, type Id } from '@/shared/ids';

/** Who may read everything below one prefix, and until when. */
export type VideoGrant = { videoId: Id; profileId: Id; expiresAtSeconds: number };

export type SignedVideo = VideoGrant & { rest: string };
export type PictureFormat = 'webp' | 'avif' | 'jpg';
export type SignedPicture = { key: string; width: number; format: PictureFormat };

const videoRoot = '/media/v/';
const pictureRoot = '/media/p/';

/**
 * The prefix ends in `/`, so a relative address below it (a segment named in a playlist) carries
 * the signature without being signed itself.
 */
export function signVideoPath(secret: string, grant: VideoGrant): string {
  const fields = fieldsOf(grant);
  return `${videoRoot}${fields}/${sign(secret, `v/${fields}`)}/`;
}

/** Null for anything that is malformed, expired or signed for something else: all look alike. */
export function readVideoPath(secret: string, path: string, nowSeconds: number): SignedVideo | null {
  if (!path.startsWith(videoRoot)) return null;
  const [videoId, profileId, expires, signature, ...below] = path.slice(videoRoot.length).split('/');
  if (!videoId || !profileId || !expires || !signature || below.length === 0) return null;
  if (!idPattern.test(videoId) || !idPattern.test(profileId) || !/^\d{1,12}$/.test(expires)) return null;

  const grant = { videoId, profileId, expiresAtSeconds: Number(expires) };
  if (!isSame(signature, sign(secret, `v/${fieldsOf(grant)}`))) return null;
  return grant.expiresAtSeconds > nowSeconds ? { ...grant, rest: below.join('/') } : null;
}

/**
 * Picture keys hold a hash of their content, so the address never expires and may be cached for
 * ever. Append `-<width>.webp`: the signature covers every width and format of the key.
 */
export function signPicturePath(secret: string, key: string): string {
  return `${pictureRoot}${sign(secret, `p/${key}`)}/${key}`;
}

export function readPicturePath(secret: string, path: string): SignedPicture | null {
  const match = /^\/media\/p\/([\w-]+)\/([\w/-]+)-(\d{1,5})\.(webp|avif|jpg)$/.exec(path);
  const [, signature, key, width, format] = match ?? [];
  if (!signature || !key || !width || !isSame(signature, sign(secret, `p/${key}`))) return null;
  return { key, width: Number(width), format: format as PictureFormat };
}

/** `base` is MEDIA_URL: where the origin answers when it runs on a machine of its own. */
export function mediaAddress(base: string | undefined, path: string): string {
  return base ? base.replace(/\/+$/, '') + path : path;
}

function fieldsOf({ videoId, profileId, expiresAtSeconds }: VideoGrant): string {
  return `${videoId}/${profileId}/${String(expiresAtSeconds)}`;
}

function sign(secret: string, message: string): string {
  return createHmac('sha256', secret).update(message).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
