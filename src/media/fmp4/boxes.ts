/** A box of ISO/IEC 14496-12 within `bytes`: its four letters and where its content is. */
export type Box = { type: string; start: number; contentStart: number; end: number };

/** The boxes that stand side by side in a stretch of bytes. Throws RangeError when one reaches beyond it. */
export function* boxesIn(bytes: Buffer, start = 0, end = bytes.length): Generator<Box> {
  let position = start;
  while (position + 8 <= end) {
    const box = boxAt(bytes, position);
    if (box.end > end) throw new RangeError(`The box ${box.type} is longer than what holds it`);
    yield box;
    position = box.end;
  }
}

/** Null while its head has not arrived yet. */
export function readHead(bytes: Buffer): { type: string; size: number } | null {
  if (bytes.length < 8) return null;
  if (bytes.readUInt32BE(0) === 1 && bytes.length < 16) return null;
  const { type, end } = boxAt(bytes, 0);
  return { type, size: end };
}

function boxAt(bytes: Buffer, start: number): Box {
  const short = bytes.readUInt32BE(start);
  const type = bytes.toString('latin1', start + 4, start + 8);
  const headLength = short === 1 ? 16 : 8;
  const size = short === 1 ? Number(bytes.readBigUInt64BE(start + 8)) : short;
  if (size < headLength || !Number.isSafeInteger(size)) throw new RangeError(`The box ${type} has no size`);
  return { type, start, contentStart: start + headLength, end: start + size };
}

/** The first box at the end of a path of names, such as `moov/trak/mdia/mdhd`; null when there is none. */
export function findBox(bytes: Buffer, path: string, within?: Box): Box | null {
  const [name = '', ...rest] = path.split('/');
  for (const box of boxesIn(bytes, within?.contentStart ?? 0, within?.end ?? bytes.length)) {
    if (box.type !== name) continue;
    if (rest.length === 0) return box;
    const inner = findBox(bytes, rest.join('/'), box);
    if (inner) return inner;
  }
  return null;
}

/** A box around its content. */
export function makeBox(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(
    content.reduce((sum, { length }) => sum + length, 8),
    0,
  );
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

/** Version and flags, then 32-bit words: the form of most small boxes. */
export function makeFullBox(type: string, version: number, flags: number, words: readonly number[]): Buffer {
  const content = Buffer.alloc(4 + words.length * 4);
  content.writeUInt32BE(((version << 24) | flags) >>> 0, 0);
  for (const [index, word] of words.entries()) content.writeUInt32BE(word >>> 0, 4 + index * 4);
  return makeBox(type, content);
}
