import { anchorOfLegacy, anchorSettings, isAnchor } from './anchor';
import { isTimingLine, readTiming, type Cue } from './web-vtt';

/**
 * The cues of a SubRip file. There is no standard for it, so this takes what is out there: missing or
 * repeated numbers, dots for commas, blank lines inside a text, tags of SSA. Empty when it is no SubRip.
 */
export function parseSubRip(text: string): Cue[] {
  const lines = text.replaceAll('\0', '').replace(/\r\n?/g, '\n').split('\n');
  const starts = lines.flatMap((line, index) => (isTimingLine(stripCoordinates(line)) ? [index] : []));
  return starts.flatMap((start, nth) => {
    const timed = readTiming(stripCoordinates(lines[start] ?? ''));
    const next = starts[nth + 1];
    // The number before the next timing is not text.
    const body = lines.slice(start + 1, next);
    if (next !== undefined && /^\s*\d+\s*$/.test(body.at(-1) ?? '')) body.pop();
    const cueText = cleanText(body.join('\n'));
    return timed && cueText !== '' ? [{ ...timed, settings: placement(body.join('\n')), text: cueText }] : [];
  });
}

/** `X1:… Y2:…` after the timing, from the format's first tool. No timing is longer than the cut. */
const stripCoordinates = (line: string) => line.slice(0, 200).replace(/\s+X1:.*$/i, '');

/** `{\an8}` puts a text at the top, where a sign in the picture needs the bottom. */
function placement(text: string): string {
  const [, tag, digits] = /\{\\(an?)(\d{1,2})\b/.exec(text) ?? [];
  const anchor = tag === 'a' ? anchorOfLegacy(Number(digits)) : Number(digits);
  return anchor !== null && isAnchor(anchor) ? anchorSettings(anchor) : '';
}

/** Bold, italic and underline are the same in WebVTT; all else is text and must not become markup. */
function cleanText(text: string): string {
  return text
    .replace(/\{\\[^}]{0,200}\}/g, '')
    .replace(/<\/?font[^>]{0,200}>/gi, '')
    .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
    .replace(/<(?!\/?[biu]>)/gi, '&lt;')
    .replace(/<(\/?)([BIU])>/g, (_, slash: string, tag: string) => `<${slash}${tag.toLowerCase()}>`)
    .replaceAll('-->', '--&gt;')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}
