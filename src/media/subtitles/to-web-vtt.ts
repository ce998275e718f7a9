import { decodeText } from '../decode-text';
import { parseAss } from './ass';
import { parseMicroDvd } from './micro-dvd';
import { parseSubRip } from './sub-rip';
import { formatWebVtt, parseWebVtt, type WebVtt } from './web-vtt';

export type SubtitleHints = {
  /** Pictures in a second of the film it belongs to: MicroDVD counts them. */
  frameRate?: number | undefined;
  /** BCP 47, which tells one old encoding from another. */
  language?: string | undefined;
};

/** Any subtitle file we read as a clean WebVTT file. Null when there is no cue in it. */
export function toWebVtt(bytes: Uint8Array, hints: SubtitleHints = {}): string | null {
  const { cues, head } = readSubtitles(bytes, hints);
  return cues.length > 0 ? formatWebVtt(cues, head) : null;
}

/** The format is told by the content, because names lie. Without cues when it is no text. */
export function readSubtitles(bytes: Uint8Array, { frameRate = 0, language }: SubtitleHints = {}): WebVtt {
  if (isBitmapSubtitle(bytes)) return { cues: [], head: [] };
  const text = decodeText(bytes, language);
  const vtt = parseWebVtt(text);
  if (vtt) return vtt;
  const parsers = [parseAss, parseSubRip, (each: string) => parseMicroDvd(each, frameRate)];
  for (const parse of parsers) {
    const cues = parse(text);
    if (cues && cues.length > 0) return { cues, head: [] };
  }
  return { cues: [], head: [] };
}

/** The `.sub` of a VobSub pair: an MPEG stream of pictures. */
export function isBitmapSubtitle(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0 && b === 0 && c === 1 && d === 0xba;
}
