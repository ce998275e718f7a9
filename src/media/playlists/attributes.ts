/** A number or name as it is, or text in quotes: RFC 8216 §4.2 knows which attribute is which. */
type Value = string | number | { text: string };

/** `NAME=value,…`; an attribute that is null is left out. */
export function attributes(values: Record<string, Value | null>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : `${name}=${write(value)}`))
    .join(',');
}

export const quoted = (text: string): Value => ({ text });

export const yesNo = (isSo: boolean): Value => (isSo ? 'YES' : 'NO');

function write(value: Value): string {
  if (typeof value !== 'object') return String(value);
  // There is no way to escape these inside quotes, so a track name loses them.
  return `"${value.text.replace(/"/g, '”').replace(/\p{Cc}+/gu, ' ')}"`;
}

export const playlistOf = (lines: readonly string[]): string => `${['#EXTM3U', ...lines].join('\n')}\n`;
