/** `4:05`, `1:02:09`. */
export function clockTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `4 minutes 5 seconds`, for who listens. */
export function spokenTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const words = [count(hours, 'hour'), count(minutes, 'minute'), count(rest, 'second')].filter(Boolean);
  return words.join(' ') || '0 seconds';
}

function parts(seconds: number) {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}

function count(value: number, unit: string): string {
  return value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`;
}
