import { decodeText } from '../decode-text';
import { parseAss } from './ass';
import { parseMicroDvd } from './micro-dvd';
import { parseSubRip } from './sub-rip';
import { formatWebVtt, parseWebVtt, type WebVtt } from './web-vtt';

export type SubtitleHints = {
  /** Pictures in a second of the film it belongs to: MicroDVD counts them. */
  frameRate?: number;
  /** BCP 47, which tells one old encoding from another. */
  language?: string;
};

/** Any subtitle file we read as a clean WebVTT file. Null when there is no cue in it. */
export function toWebVtt(bytes: Uint8Array, hints: SubtitleHints = {}): string | null {
  if (isBitmapSubtitle(bytes)) return null;
  const { cues, head } = readCues(decodeText(bytes, hints.language), hints);
  return cues.length > 0 ? formatWebVtt(cues, head) : null;
}

function readCues(text: string, { frameRate = 0 }: SubtitleHints): WebVtt {
  const vtt = parseWebVtt(text);
  if (vtt) return vtt;
  const ass = parseAss(text);
  if (ass && ass.length > 0) return { cues: ass, head: [] };
  const subRip = parseSubRip(text);
  return { cues: subRip.length > 0 ? subRip : (parseMicroDvd(text, frameRate) ?? []), head: [] };
}

/** The `.sub` of a VobSub pair: an MPEG stream of pictures. */
export function isBitmapSubtitle(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0 && b === 0 && c === 1 && d === 0xba;
}
