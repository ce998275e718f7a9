import type { ReadAt } from './read-at';

export type Box = { type: string; bytes: DataView };

const viewOf = (bytes: Uint8Array, from: number, length: number) =>
  new DataView(bytes.buffer, bytes.byteOffset + from, length);
const typeAt = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The boxes inside one, by ISO 14496-12 §4.2; what is cut off or makes no sense ends the list. */
export function boxesIn(inside: DataView): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= inside.byteLength) {
    const { header, size } = sizeAt(inside, at, inside.byteLength - at);
    if (size < header || at + size > inside.byteLength) break;
    const bytes = new DataView(inside.buffer, inside.byteOffset + at + header, size - header);
    boxes.push({ type: typeAt(inside, at + 4), bytes });
    at += size;
  }
  return boxes;
}

export const findBox = (inside: DataView, ...path: string[]): DataView | null => {
  const [type, ...rest] = path;
  const found = boxesIn(inside).find((box) => box.type === type)?.bytes ?? null;
  return found && rest.length > 0 ? findBox(found, ...rest) : found;
};

function sizeAt(view: DataView, at: number, left: number): { header: number; size: number } {
  const size = view.getUint32(at);
  if (size === 0) return { header: 8, size: left };
  if (size !== 1) return { header: 8, size };
  return at + 16 <= view.byteLength
    ? { header: 16, size: Number(view.getBigUint64(at + 8)) }
    : { header: 16, size: 0 };
}

const MAX_TOP_BOXES = 1_000;
/** Twenty hours of film with its sound. */
const MAX_MOOV_BYTES = 96 * 2 ** 20;

/** The index of a whole file, wherever it stands; pictures are stepped over. Null when there is none of a sane size. */
export async function readMoov(read: ReadAt, sizeBytes: number): Promise<DataView | null> {
  let at = 0;
  for (let count = 0; count < MAX_TOP_BOXES && at + 8 <= sizeBytes; count += 1) {
    const head = await read(at, 16);
    if (head.length < 8) return null;
    const view = viewOf(head, 0, head.length);
    const { header, size } = sizeAt(view, 0, sizeBytes - at);
    if (size < header) return null;
    if (typeAt(view, 4) === 'moov') return readBox(read, at + header, size - header);
    at += size;
  }
  return null;
}

async function readBox(read: ReadAt, position: number, length: number): Promise<DataView | null> {
  if (length > MAX_MOOV_BYTES) return null;
  const bytes = await read(position, length);
  return bytes.length === length ? viewOf(bytes, 0, length) : null;
}
