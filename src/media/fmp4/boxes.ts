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

/** In a file that may be damaged: what is cut off or makes no sense ends the list. */
export function readableBoxes(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  readable(() => {
    for (const box of boxesIn(bytes)) boxes.push(box);
  });
  return boxes;
}

/** What is inside the first box at the end of a path, in a file that may be damaged. */
export function readableContent(bytes: Buffer, path: string): Buffer | null {
  const box = readable(() => findBox(bytes, path));
  return box ? bytes.subarray(box.contentStart, box.end) : null;
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Head = { type: string; size: number; headLength: number };

/** Null while its head has not arrived yet. `untilEnd`: how long the last box of a file is, which need not say so. */
export function readHead(bytes: Buffer, untilEnd?: number): Head | null {
  if (bytes.length < 8) return null;
  if (bytes.readUInt32BE(0) === 1 && bytes.length < 16) return null;
  const { type, contentStart, end } = boxAt(bytes, 0, untilEnd);
  return { type, size: end, headLength: contentStart };
}

function boxAt(bytes: Buffer, start: number, untilEnd = 0): Box {
  const short = bytes.readUInt32BE(start) || untilEnd;
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
