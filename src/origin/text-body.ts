import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { TextBody } from './found';

/** A two-hour film has lists of 100 kB, which would be half a second of a slow line; compressed they are 5 kB. */
export function textBody(text: string): TextBody {
  const plain = Buffer.from(text);
  const etag = `"${createHash('sha1').update(plain).digest('base64url').slice(0, 16)}"`;
  return { plain, gzipped: gzipSync(plain, { level: 4 }), etag };
}
