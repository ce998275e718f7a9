import { legacyEncoding } from './legacy-encoding';

/**
 * Text of a sidecar file, whatever wrote it: UTF-8 and UTF-16 with or without a mark, the encoding an
 * XML declaration names, else the one that tools used for its language before there was Unicode (`language` is a
 * BCP 47 tag, from the file's name).
 */
export function decodeText(bytes: Uint8Array, language = 'und'): string {
  const marked = encodingOfMark(bytes) ?? guessUtf16(bytes);
  if (marked) return withoutMark(new TextDecoder(marked).decode(bytes));
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const encoding = declaredEncoding(bytes) ?? legacyEncoding(bytes, language);
    return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  }
}

/** What 0x80 to 0x9F mean. Node 20 decodes `windows-1252` as Latin-1, where these are invisible controls. */
const CURLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => CURLY.charAt(sign.charCodeAt(0) - 0x80));
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

function encodingOfMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Text in Western scripts and all markup has a zero in every second byte; no other text has zeros. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  if (even > sample.length / 8 && odd === 0) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
