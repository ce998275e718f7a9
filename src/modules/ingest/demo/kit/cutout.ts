import { drawing, type Size } from './picture';
import type { Stage, Stream } from './stage';

export type Part = { x: number; y: number; width: number; height: number };

const even = (value: number) => Math.round(value / 2) * 2;

/** Keeps a part within the frame and on even pixels, as 4:2:0 wants it. */
export function within({ width, height }: Size, part: Part): Part {
  const x = Math.max(0, even(part.x));
  const y = Math.max(0, even(part.y));
  return {
    x,
    y,
    width: Math.min(width - x, even(part.width)),
    height: Math.min(height - y, even(part.height)),
  };
}

/** Lays a drawing over a film, but only the part that has anything in it: an overlay costs by its area. */
export function layOver(stage: Stage, view: Stream, over: { body: string; part: Part }): Stream {
  const { x, y, width, height } = within(stage.canvas, over.part);
  const shifted = `<g transform="translate(${String(-x)} ${String(-y)})">${over.body}</g>`;
  const still = stage.still(drawing({ width, height }, shifted), 'yuva420p');
  return stage.apply(`overlay=${String(x)}:${String(y)}`, view, still);
}

/** From this height of the frame down to its lower edge. */
export function lowerPart({ width, height }: Size, from: number): Part {
  return { x: 0, y: height * from, width, height: height * (1 - from) + 2 };
}
