/** What one encoding of the samples cost, and how near to the source it looks at the size of the largest rung. */
export type Trial = {
  /** x264's constant rate factor. */
  quality: number;
  averageKbps: number;
  /** Of the costliest sample. */
  peakKbps: number;
  /** Mean structural similarity of luma to the source, 0 to 1. */
  ssim: number;
};

/** A place on the curve of one size: natural logarithm of the rate, similarity in decibels. */
export type Point = { quality: number; logKbps: number; logPeak: number; decibels: number };

/** Beyond it nobody sees a difference, and flat pictures would divide by nothing. */
const leastDistance = 1e-4;

/** SSIM in decibels, so that equal steps look about equal: 0.9 is 10, 0.99 is 20. */
export const decibelsOf = (ssim: number): number => -10 * Math.log10(Math.max(leastDistance, 1 - ssim));

const step = 0.5;

/**
 * Between the trials, in steps of half a quality, by the parabola through three of them: with straight lines the middle
 * of a step looked up to 1 dB worse than it is. Best quality first.
 */
export function curveOf(trials: readonly Trial[]): Point[] {
  const known = trials.map(pointOf).sort((a, b) => a.quality - b.quality);
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return [];
  const count = Math.round((last.quality - first.quality) / step);
  return Array.from({ length: count + 1 }, (_, n) => pointAt(known, first.quality + n * step));
}

function pointOf({ quality, averageKbps, peakKbps, ssim }: Trial): Point {
  return {
    quality,
    logKbps: Math.log(averageKbps),
    logPeak: Math.log(peakKbps),
    decibels: decibelsOf(ssim),
  };
}

/** Lagrange's polynomial through all that is known. */
function pointAt(known: readonly Point[], quality: number): Point {
  const weights = known.map((one) =>
    known.reduce((weight, other) => {
      return other === one ? weight : (weight * (quality - other.quality)) / (one.quality - other.quality);
    }, 1),
  );
  const mix = (key: keyof Point) => known.reduce((sum, one, n) => sum + one[key] * (weights[n] ?? 0), 0);
  return { quality, logKbps: mix('logKbps'), logPeak: mix('logPeak'), decibels: mix('decibels') };
}

type Place = Pick<Point, 'logKbps' | 'decibels'>;

/** The upper convex hull: no other choice, nor any mixture of two, looks better for the same bits. Cheapest first. */
export function convexHull<T extends Place>(points: readonly T[]): T[] {
  const sorted = [...points].sort((a, b) => a.logKbps - b.logKbps || b.decibels - a.decibels);
  const hull: T[] = [];
  for (const point of sorted) {
    const last = hull[hull.length - 1];
    // More bits for no better a picture.
    if (last && point.decibels <= last.decibels) continue;
    while (hull.length > 1 && isBelow(hull[hull.length - 1], hull[hull.length - 2], point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

const isBelow = (middle: Place | undefined, from: Place | undefined, to: Place): boolean =>
  middle !== undefined && from !== undefined && middle.decibels <= lineAt(from, to, middle.logKbps);

function lineAt(from: Place, to: Place, logKbps: number): number {
  const slope = (to.decibels - from.decibels) / (to.logKbps - from.logKbps);
  return from.decibels + slope * (logKbps - from.logKbps);
}

/** How much better the hull is for the bits of this point, in decibels; 0 on the hull. */
export function belowHull(hull: readonly Place[], { logKbps, decibels }: Place): number {
  const next = hull.findIndex((one) => one.logKbps >= logKbps);
  const to = hull[next < 0 ? hull.length - 1 : next];
  if (!to) return 0;
  const from = next > 0 ? hull[next - 1] : undefined;
  const best = from ? lineAt(from, to, logKbps) : to.decibels;
  return Math.max(0, best - decibels);
}
