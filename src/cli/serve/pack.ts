import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const packLater = promisify(gzip);
/** Below this a packet is no smaller. */
const worthwhileBytes = 1400;
const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>();

/** Whether a text of that size should be sent as gzip to a caller who says `accept-encoding` so. */
export function isPackable(bytes: number, accepted: string | undefined): boolean {
  return (
    bytes >= worthwhileBytes && accepted !== undefined && /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)
  );
}

/** Bytes that are sent many times (see keep-answers) are packed once. Another thread does it. */
export function pack(bytes: Uint8Array): Promise<Uint8Array> {
  let packing = packed.get(bytes);
  if (!packing) {
    packing = packLater(bytes);
    packed.set(bytes, packing);
  }
  return packing;
}
