import type { Text } from './create-text';

/** How long something takes, as one says it: "42 s", "52 min", "1 h 52 min". */
export function sayDuration(seconds: number, text: Text<'everywhere'>): string {
  if (seconds < 90) return text('seconds', { seconds: Math.max(1, Math.round(seconds)) });
  const total = Math.round(seconds / 60);
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return text('minutes', { minutes });
  return minutes === 0 ? text('hours', { hours }) : text('hoursMinutes', { hours, minutes });
}
