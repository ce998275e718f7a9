/** Where the playhead is, and when playing or a seek last moved it. */
export type Place = { positionSeconds: number; movedAt: number };
export type Report = { positionSeconds: number; ageMs: number };

const leastMoveSeconds = 0.5;

/** Null while there is nothing new to tell: a paused tab stays silent, however often it is asked. */
export function reportOf(place: Place | null, reportedSeconds: number | null, now: number): Report | null {
  if (!place) return null;
  const moved = reportedSeconds === null ? Infinity : Math.abs(place.positionSeconds - reportedSeconds);
  if (moved < leastMoveSeconds) return null;
  return { positionSeconds: place.positionSeconds, ageMs: Math.max(0, Math.round(now - place.movedAt)) };
}
