import { tagOf, type Locale } from './locales';

const made = new Map<string, unknown>();
function keep<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  const name = `number ${locale} ${JSON.stringify(options)}`;
  return keep(name, () => new Intl.NumberFormat(tagOf(locale), options)).format(value);
}

/** "a, b and c" */
export function formatList(locale: Locale, items: readonly string[], type: 'conjunction' | 'unit' = 'unit') {
  const style = type === 'unit' ? 'short' : 'long';
  return keep(`list ${locale} ${type}`, () => new Intl.ListFormat(tagOf(locale), { type, style })).format(
    items,
  );
}

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago", "in 2 hours"; null for less than a minute. */
export function formatDistance(locale: Locale, date: Date, now = Date.now()): string | null {
  const seconds = (date.getTime() - now) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return null;
  const words = keep(`ago ${locale}`, () => new Intl.RelativeTimeFormat(tagOf(locale), { numeric: 'auto' }));
  return words.format(Math.trunc(seconds / step[1]), step[0]);
}

/** The name of a language; what is no language tag is answered as it is. */
export function formatLanguage(locale: Locale, code: string): string {
  try {
    const names = keep(
      `language ${locale}`,
      () => new Intl.DisplayNames([tagOf(locale)], { type: 'language', fallback: 'code' }),
    );
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const byteUnits = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** "1.4 GB" */
export function formatBytes(locale: Locale, bytes: number): string {
  const [unit, size] = byteUnits.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  const amount = bytes / size;
  const maximumFractionDigits = amount < 10 ? 1 : 0;
  return formatNumber(locale, amount, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
}
