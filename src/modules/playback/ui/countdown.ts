type Moment = {
  positionSeconds: number;
  durationSeconds: number;
  /** Null when nobody knows. */
  creditsSeconds?: number | null;
};

/** Where the credits are not known: the last tenth of a short piece, the last 15 s of a long one. */
const longestSeconds = 15;
const shortestSeconds = 5;

/** Seconds until the next episode begins, or null while it is too early to speak of it. */
export function secondsToNext({
  positionSeconds,
  durationSeconds,
  creditsSeconds = null,
}: Moment): number | null {
  if (durationSeconds <= 0) return null;
  const windowSeconds = Math.min(Math.max(durationSeconds * 0.1, shortestSeconds), longestSeconds);
  const left = durationSeconds - positionSeconds;
  const isNear = left <= windowSeconds || (creditsSeconds !== null && positionSeconds >= creditsSeconds);
  return isNear ? Math.max(0, Math.ceil(left)) : null;
}
