/** Bytes from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };

/**
 * RFC 9110 §14: null means "send all of it": no range, one we cannot read, or several at once, which players
 * do not need and which let one short request ask for a file many times over.
 */
export function readRange(header: string | undefined, size: number): Span | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header?.replace(/\s/g, '') ?? '');
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? null : suffix(Number(last), size);

  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

function suffix(length: number, size: number): Span | 'unsatisfiable' {
  if (length === 0 || size === 0) return 'unsatisfiable';
  return { start: Math.max(0, size - length), end: size };
}
