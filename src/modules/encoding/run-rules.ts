/** One viewer's last request of a run. */
export type Want = { n: number; at: number };

/** A viewer who asked for nothing this long has paused, or gone: hls.js asks again at least so often while it plays. */
export const viewerPatienceMs = 25_000;
/** Encoded ahead of the slowest viewer; players buffer about as much again. */
export const aheadSeconds = 40;
/** A run that reaches the segment within so many is waited for: faster than starting another. */
export const joinWithin = 3;

/** The segment that the slowest active viewer asked for last; null when nobody is there any more. */
export function slowestWant(wants: Iterable<Want>, now: number): number | null {
  const active = [...wants].filter(({ at }) => now - at < viewerPatienceMs).map(({ n }) => n);
  return active.length > 0 ? Math.min(...active) : null;
}

export type RunPlace = { from: number; position: number; hasEnded: boolean };

/** Whether segment `n` comes out of a run soon enough, or just has: the one before is kept for who asked meanwhile. */
export function reachesSoon({ from, position, hasEnded }: RunPlace, n: number): boolean {
  return !hasEnded && n >= Math.max(from, position - 1) && n <= position + joinWithin;
}

/** Whether who asks for `n` is being served by this run: they are in what it made, or about to be. */
export function isAround({ from, position, hasEnded }: RunPlace, n: number): boolean {
  return !hasEnded && n >= from && n <= position + joinWithin;
}
