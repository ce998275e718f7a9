/** What has been seen of a file that appeared or changed. Times in milliseconds. */
export type Sighting = {
  firstSeenMs: number;
  /** Since when nothing about it has changed. */
  stillSinceMs: number;
  /** Size and time of change; null while there is no such file. */
  seen: { sizeBytes: number; modifiedMs: number } | null;
};

/** Nobody's copy pauses longer than this between two pieces, on a disk of the same machine. */
const SHORTEST_QUIET_MS = 800;
const LONGEST_QUIET_MS = 15_000;
/** A file that was renamed into its place is whole: it was written before, and shows it by its time. */
const OLD_MS = 10_000;

export const firstSighting = (seen: Sighting['seen'], now: number): Sighting => ({
  firstSeenMs: now,
  stillSinceMs: now,
  seen,
});

export function nextSighting(before: Sighting, seen: Sighting['seen'], now: number): Sighting {
  return isSame(before.seen, seen) ? before : { ...before, seen, stillSinceMs: now };
}

/**
 * `settled`: it can be read; `gone`: there is none any more; `moving`: look again soon. A copy that takes minutes may
 * pause for seconds, so the longer a file has been growing, the longer it must be still.
 */
export function stateOf({ firstSeenMs, stillSinceMs, seen }: Sighting, now: number) {
  const grewForMs = stillSinceMs - firstSeenMs;
  const quietMs = Math.min(LONGEST_QUIET_MS, Math.max(SHORTEST_QUIET_MS, grewForMs / 5));
  if (now - stillSinceMs >= quietMs) return seen ? 'settled' : 'gone';
  const wasWrittenBefore = seen !== null && grewForMs === 0 && firstSeenMs - seen.modifiedMs > OLD_MS;
  return wasWrittenBefore && seen.sizeBytes > 0 ? 'settled' : 'moving';
}

function isSame(a: Sighting['seen'], b: Sighting['seen']): boolean {
  return a?.sizeBytes === b?.sizeBytes && a?.modifiedMs === b?.modifiedMs;
}
