type Place = { positionSeconds: number; durationSeconds: number };

/** 0 to 1; never quite empty for what was begun, so that the bar can be seen. */
export function shareOf({ positionSeconds, durationSeconds }: Place): number {
  if (durationSeconds <= 0) return 0;
  return Math.min(1, Math.max(0.02, positionSeconds / durationSeconds));
}
