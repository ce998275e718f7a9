import { formatNumber } from '@/language/format';
import type { Locale } from '@/language/locales';

/** `4:05`, `1:02:09`. */
export function clockTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `4 minutes 5 seconds`, for who listens. */
export function spokenTime(locale: Locale, seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const count = (value: number, unit: string) =>
    formatNumber(locale, value, { style: 'unit', unit, unitDisplay: 'long' });
  const words = [
    hours && count(hours, 'hour'),
    minutes && count(minutes, 'minute'),
    rest && count(rest, 'second'),
  ];
  return words.filter(Boolean).join(' ') || count(0, 'second');
}

function parts(seconds: number) {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}
