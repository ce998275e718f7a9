import { markUp, plainLook, type Look } from './styled-text';
import type { Cue } from './web-vtt';

const cueLine = /^\s*\{(\d{1,8})\}\{(\d{0,8})\}(.*)$/;
const leading = /^\{(\d{1,8})\}\{\d{0,8}\}(.*)/;
const lastCueMs = 4_000;
/** Nobody reads more at a time. */
const longestText = 1_000;

/**
 * MicroDVD counts frames, so it needs the rate of the film it was made for. A first cue on frame 1 may say the rate.
 * Null when it is none.
 */
export function parseMicroDvd(text: string, frameRate: number): Cue[] | null {
  const lines = text.replaceAll('\0', '').split(/\r\n?|\n/);
  if (!lines.slice(0, 20).some((line) => cueLine.test(line))) return null;
  const said = saidRate(lines);
  const rate = said ?? (frameRate > 0 ? frameRate : 25);
  const found = lines.flatMap((line) => {
    const [, start, end, body] = cueLine.exec(line) ?? [];
    return body === undefined ? [] : [{ start: Number(start), end: Number(end), body }];
  });
  return found.slice(said === null ? 0 : 1).flatMap(({ start, end, body }, index, all) => {
    const cueText = body
      .slice(0, longestText)
      .split('|')
      .map(readLine)
      .filter((line) => line !== '')
      .join('\n');
    const startMs = Math.round((start * 1000) / rate);
    const next = all[index + 1]?.start ?? Infinity;
    // Without an end it lasts as long as such a text does, but not into the next.
    const endMs =
      end > 0 ? Math.round((end * 1000) / rate) : Math.min(startMs + lastCueMs, (next * 1000) / rate);
    return cueText === '' || endMs <= startMs
      ? []
      : [{ startMs, endMs: Math.round(endMs), settings: '', text: cueText }];
  });
}

function saidRate(lines: readonly string[]): number | null {
  const first = lines.find((line) => cueLine.test(line))?.trim() ?? '';
  const [, frame, body = ''] = leading.exec(first) ?? [];
  const rate = Number(body.trim().replace(',', '.'));
  return Number(frame) <= 1 && rate >= 10 && rate <= 120 ? rate : null;
}

/** `{y:i}`, `{Y:b,u}` say the look, other codes colours and typefaces; `/` at the start is the older sign for italics. */
function readLine(line: string): string {
  let look: Look = plainLook;
  const text = line.replace(/\{([a-z]):([^}]{0,60})\}/gi, (_, code: string, value: string) => {
    if (code.toLowerCase() === 'y') look = lookOf(value.toLowerCase());
    return '';
  });
  const slanted = /^\s*\/(.*?)\/?\s*$/.exec(text)?.[1];
  return slanted === undefined
    ? markUp([{ text, look }])
    : markUp([{ text: slanted, look: { ...look, isItalic: true } }]);
}

const lookOf = (letters: string): Look => ({
  isBold: letters.includes('b'),
  isItalic: letters.includes('i'),
  isUnderlined: letters.includes('u'),
});
