import type { SoundPrint } from './sound-print';

/** The same sound in two prints: `length` frames from `startA` in one and from `startB` in the other. */
export type CommonRun = {
  startA: number;
  startB: number;
  length: number;
  /** Mean number of the 32 bits that differ: 16 for different sounds. */
  distance: number;
};

/** A frame counts for being the same up to this many bits, and against it beyond. */
const neutralBits = 10.5;
/** Of two sounds that have nothing to do with each other, or silence, of which nothing can be said. */
const strangeBits = 16;

const cellsPerStep = 500_000;

/**
 * The longest and clearest run that two prints share: on each diagonal of the table of all pairs of frames the stretch
 * with the highest sum (Kadane), and of all those the best. Null when they have not a frame in common. Works in steps
 * of some milliseconds.
 */
export function* commonRun(a: SoundPrint, b: SoundPrint): Generator<void, CommonRun | null> {
  let best: (Omit<CommonRun, 'distance'> & { score: number }) | null = null;
  let cells = 0;
  for (let offset = 1 - b.length; offset < a.length; offset += 1) {
    const first = Math.max(0, offset);
    const last = Math.min(a.length, b.length + offset);
    const found = bestOnDiagonal(a, b, { first, last, offset });
    if (found.score > (best?.score ?? 0))
      best = { ...found, startA: found.start, startB: found.start - offset };
    cells += last - first;
    if (cells > cellsPerStep) {
      cells = 0;
      yield;
    }
  }
  if (!best) return null;
  const { startA, startB, length, score } = best;
  return { startA, startB, length, distance: neutralBits - score / length };
}

type Diagonal = { first: number; last: number; offset: number };

function bestOnDiagonal(a: SoundPrint, b: SoundPrint, { first, last, offset }: Diagonal) {
  let [sum, start] = [0, first];
  const best = { score: 0, start: first, length: 0 };
  for (let at = first; at < last; at += 1) {
    sum += neutralBits - bitsApart(a[at] ?? 0, b[at - offset] ?? 0);
    if (sum <= 0) {
      sum = 0;
      start = at + 1;
    } else if (sum > best.score) {
      best.score = sum;
      best.start = start;
      best.length = at + 1 - start;
    }
  }
  return best;
}

function bitsApart(a: number, b: number): number {
  if (a === 0 || b === 0) return strangeBits;
  // Bits counted in pairs, then in fours, then in bytes.
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** In frames: from where neighbours have no samples in common any more, to about five seconds. */
const shortestEcho = 4;
const longestEcho = 44;

/**
 * How far a print is from every echo of itself, in bits. A hum, a steady tone or a loop is near one, and it is in any
 * film; speech and music never say the same thing twice.
 */
export function varietyOf(print: SoundPrint): number {
  let least = strangeBits;
  for (let echo = shortestEcho; echo <= longestEcho && echo < print.length; echo += 1) {
    let sum = 0;
    for (let at = echo; at < print.length; at += 1) sum += bitsApart(print[at] ?? 0, print[at - echo] ?? 0);
    least = Math.min(least, sum / (print.length - echo));
  }
  return least;
}
