import { boxesIn, findBox, makeBox, makeFullBox, type Box } from './boxes';

const ONE = 0x1_0000;

/**
 * The same init segment, for pictures that are shown `delayTicks` later than their composition offsets say: one entry of
 * an edit list takes that out again (ISO/IEC 14496-12, 8.6.6). With it no offset is negative. By the standard it is all
 * the same; but ffmpeg, and every player made of it, shows pictures late by the most negative offset it has met.
 */
export function withCompositionDelay(init: Buffer, delayTicks: number): Buffer {
  const elst = makeFullBox('elst', 0, 0, [1, 0, delayTicks, ONE]);
  return inside(init, ['moov', 'trak'], (boxes) => {
    const [first = Buffer.alloc(0), ...rest] = boxes.filter((box) => typeOf(box) !== 'edts');
    // After the head of the track, where readers expect it.
    return delayTicks > 0 ? [first, makeBox('edts', elst), ...rest] : [first, ...rest];
  });
}

/** What `withCompositionDelay` put into an init segment; 0 when it did not. */
export function compositionDelay(init: Buffer): number {
  const elst = findBox(init, 'moov/trak/edts/elst');
  if (!elst || elst.end - elst.contentStart < 20) return 0;
  return Math.max(0, init.readInt32BE(elst.contentStart + 12));
}

const typeOf = (box: Buffer) => box.toString('latin1', 4, 8);

/** Rewrites what each box at the end of the path holds, and the sizes of all around it. */
function inside(bytes: Buffer, [name, ...path]: string[], change: (boxes: Buffer[]) => Buffer[]): Buffer {
  const whole = ({ start, end }: Box) => bytes.subarray(start, end);
  const boxes = [...boxesIn(bytes)];
  if (name === undefined) return Buffer.concat(change(boxes.map(whole)));
  return Buffer.concat(
    boxes.map((box) => {
      if (box.type !== name) return whole(box);
      return makeBox(name, inside(bytes.subarray(box.contentStart, box.end), path, change));
    }),
  );
}
