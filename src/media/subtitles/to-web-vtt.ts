import { decodeText } from '../decode-text';
import { parseSubRip } from './sub-rip';
import { formatWebVtt, parseWebVtt } from './web-vtt';

/** Any subtitle file we read as a clean WebVTT file. Null when there is no cue in it. */
export function toWebVtt(bytes: Uint8Array): string | null {
  const text = decodeText(bytes);
  const vtt = parseWebVtt(text);
  if (vtt) return vtt.cues.length > 0 ? formatWebVtt(vtt.cues, vtt.head) : null;
  const cues = parseSubRip(text);
  return cues.length > 0 ? formatWebVtt(cues) : null;
}
