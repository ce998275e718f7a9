import type { ReadAt } from './read-at';

/** An element of EBML (RFC 8794): its bytes stand from `start` to `end`; `end` is infinite where nobody knows. */
export type Element = { id: number; start: number; end: number };

/** Everything that Matroska's index is made of (RFC 9559). */
export const ids = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cluster: 0x1f43b675,
} as const;

/** Length of a number from its first byte; 0 for none. */
const lengthOf = (first: number) => (first === 0 ? 0 : Math.clz32(first) - 23);

/** The element that begins at `at`, of which `bytes` holds at least the head. Null where there is none. */
export function elementAt(bytes: Uint8Array, at: number, origin = 0): Element | null {
  const idLength = lengthOf(bytes[at] ?? 0);
  const sizeLength = lengthOf(bytes[at + idLength] ?? 0);
  if (idLength === 0 || idLength > 4 || sizeLength === 0 || at + idLength + sizeLength > bytes.length)
    return null;
  const id = unsigned(bytes.subarray(at, at + idLength));
  // A copy: `slice` of a Buffer would be the bytes themselves.
  const sizeBytes = Uint8Array.from(bytes.subarray(at + idLength, at + idLength + sizeLength));
  sizeBytes[0] = (sizeBytes[0] ?? 0) & (0xff >> sizeLength);
  const isUnknown = sizeBytes.every((byte, n) => byte === (n === 0 ? 0xff >> sizeLength : 0xff));
  const start = origin + at + idLength + sizeLength;
  return { id, start, end: isUnknown ? Infinity : start + unsigned(sizeBytes) };
}

/** Big-endian; beyond 2^53 it loses what no file needs. */
export const unsigned = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** The elements inside a piece that is in memory; damage ends the list. */
export function childrenOf(bytes: Uint8Array): { id: number; bytes: Uint8Array }[] {
  const children = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    if (!element || element.end > bytes.length) break;
    children.push({ id: element.id, bytes: bytes.subarray(element.start, element.end) });
    at = element.end;
  }
  return children;
}

const HEAD_BYTES = 12;

export async function readElement(read: ReadAt, position: number): Promise<Element | null> {
  return elementAt(await read(position, HEAD_BYTES), 0, position);
}
