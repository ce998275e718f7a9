import { fold } from './fold';
import { otherSpellings } from './other-spellings';

/** Written without spaces, or joined with what belongs to other words: read as overlapping pairs of letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc々]+/gu;
/** Inside a word these say nothing about how many words it is. */
const silent = /['’‘ʼ`´]|(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
/** "The", written as one with its word, as "and", "with" and "like" before it are. */
const arabicArticle = /^[وبكف]?ال(?=[\u0621-\u064a]{3})/;
const maxLetters = 40;

/** The words of a text, folded, in order: for what people type and for what was said. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [found] of fold(text).replace(silent, '').replaceAll('&', ' and ').matchAll(word)) {
    let end = 0;
    for (const run of found.matchAll(unspaced)) {
      if (run.index > end) words.push(found.slice(end, run.index));
      words.push(...pairsOf(run[0]));
      end = run.index + run[0].length;
    }
    if (end < found.length) words.push(found.slice(end));
  }
  return words.map((each) => each.replace(arabicArticle, '').slice(0, maxLetters));
}

function pairsOf(run: string): string[] {
  const glyphs = Array.from(run);
  if (glyphs.length === 1) return glyphs;
  return glyphs.slice(1).map((glyph, index) => `${glyphs[index] ?? ''}${glyph}`);
}

/**
 * All that a name should be found by: its words, neighbours written as one where something stands between them
 * ("Spider-Man", "WALL·E"), numbers in every way they are written ("II", "two"), German umlauts as "ae".
 */
export function namesOf(text: string): Set<string> {
  const all = new Set(wordsOf(text));
  for (const joined of fold(text).match(/[\p{L}\p{N}]+(?:[^\p{L}\p{N}\s]+[\p{L}\p{N}]+)+/gu) ?? [])
    all.add(joined.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, maxLetters));
  for (const each of otherSpellings(text)) all.add(each);
  // A single letter is a word there: pairs alone would only find it at their beginning.
  for (const [run] of fold(text).matchAll(unspaced)) for (const glyph of run) all.add(glyph);
  return all;
}

export const isUnspaced = (token: string) => token.match(unspaced)?.[0] === token;
