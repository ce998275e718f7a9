export type Direction = 'up' | 'down' | 'left' | 'right';

export type Box = { left: number; top: number; right: number; bottom: number };

/** What is beside the way counts more than what is further along it: the eye goes straight. */
const ASIDE = 2;
/** Between two that are equally near and both in the way, the one whose middle is nearer. */
const OFF_CENTRE = 0.15;
/** Sideways one stays in the same band of the page; up and down every column leads somewhere. */
const REACH_ASIDE = 1.5;

/**
 * Which of `boxes` an arrow key leads to from `from`, as its index; null where nothing lies that way.
 * In the coordinates of the screen, so that it is the same in every writing direction.
 */
export function pickNext(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  let best: number | null = null;
  let bestCost = Infinity;
  for (const [index, box] of boxes.entries()) {
    const cost = costOf(turn(from, direction), turn(box, direction), direction);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  }
  return best;
}

/** The nearest of all, for when what had the focus is gone. */
export function pickNearest(from: Box, boxes: readonly Box[]): number | null {
  let best: number | null = null;
  let bestDistance = Infinity;
  for (const [index, box] of boxes.entries()) {
    const distance = Math.hypot(
      gap(from.left, from.right, box.left, box.right),
      gap(from.top, from.bottom, box.top, box.bottom),
    );
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}

/** Along and across the way, whichever way that is: `near` is where one comes from. */
type Turned = { near: number; far: number; start: number; end: number };

function turn({ left, top, right, bottom }: Box, direction: Direction): Turned {
  switch (direction) {
    case 'right':
      return { near: left, far: right, start: top, end: bottom };
    case 'left':
      return { near: -right, far: -left, start: top, end: bottom };
    case 'down':
      return { near: top, far: bottom, start: left, end: right };
    case 'up':
      return { near: -bottom, far: -top, start: left, end: right };
  }
}

function costOf(from: Turned, to: Turned, direction: Direction): number {
  // Overlapping a little is still "beyond": rows reach into the stage, rings into each other.
  const isBeyond = to.far > from.far && (to.near + to.far) / 2 >= from.far - (from.far - from.near) * 0.25;
  if (!isBeyond) return Infinity;
  const along = Math.max(0, to.near - from.far);
  const aside = gap(from.start, from.end, to.start, to.end);
  const isSideways = direction === 'left' || direction === 'right';
  const thinner = Math.min(from.end - from.start, to.end - to.start);
  if (isSideways && aside > REACH_ASIDE * thinner) return Infinity;
  const offCentre = Math.abs((from.start + from.end) / 2 - (to.start + to.end) / 2);
  return along + ASIDE * aside + OFF_CENTRE * offCentre;
}

function gap(aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  return Math.max(0, bStart - aEnd, aStart - bEnd);
}
