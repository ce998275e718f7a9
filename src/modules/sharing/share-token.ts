import { createHmac, timingSafeEqual } from 'node:crypto';
import { idPattern } from '@/shared/ids';

export type Share = { titleId: string; expiresAtSeconds: number };

const idBytes = 12;
const timeBytes = 4;
/** 128 bits: nobody guesses one, and the link stays short enough to be read aloud in despair. */
const macBytes = 16;

/** The title, until when, and that we said so: 43 letters, and nothing to store. */
export function writeShareToken(key: Buffer, { titleId, expiresAtSeconds }: Share): string {
  const said = Buffer.alloc(idBytes + timeBytes);
  said.write(titleId, 0, 'hex');
  said.writeUInt32BE(expiresAtSeconds, idBytes);
  return Buffer.concat([said, macOf(key, said)]).toString('base64url');
}

/** Null for what is none, was changed, or has expired: all look alike. */
export function readShareToken(key: Buffer, token: string, nowSeconds: number): Share | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== idBytes + timeBytes + macBytes || bytes.toString('base64url') !== token) return null;
  const said = bytes.subarray(0, idBytes + timeBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes + timeBytes), macOf(key, said))) return null;
  const titleId = said.toString('hex', 0, idBytes);
  const expiresAtSeconds = said.readUInt32BE(idBytes);
  return idPattern.test(titleId) && expiresAtSeconds > nowSeconds ? { titleId, expiresAtSeconds } : null;
}

const macOf = (key: Buffer, said: Buffer) =>
  createHmac('sha256', key).update(said).digest().subarray(0, macBytes);
