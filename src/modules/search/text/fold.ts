/**
 * Marks that a keyboard or a habit leaves out: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of
 * Arabic. Not the voiced-sound marks of kana nor the vowel signs of Indic scripts: there they are letters.
 */
const loseMarks =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** What no decomposition of Unicode turns into the letter that people type instead. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ĸ: 'k', ŧ: 't', ə: 'e',
  ς: 'σ', ё: 'е', і: 'и', ї: 'и', є: 'е', ґ: 'г',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ک: 'ك', ؤ: 'و', ئ: 'ي',
}; // prettier-ignore
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
const katakana = /[\u30a1-\u30f6]/g;
const isPlain = /^[\x20-\x7e]*$/;

/**
 * One spelling for all that people mean by the same word: lower case, without accents, full-width and half-width
 * letters alike, katakana as hiragana, one form of each Arabic letter. Not for showing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      .replace(loseMarks, '')
      // Composed again: Hangul is written in syllables, and voiced kana are one letter.
      .normalize('NFC')
      .replace(letter, (found) => letters[found] ?? found)
      .replace(katakana, (found) => String.fromCharCode(found.charCodeAt(0) - 0x60))
  );
}
