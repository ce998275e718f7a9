import { isUnspaced } from '../text/tokenise';
import { genresOfMood } from '../text/moods';
import { asDigits } from '../text/other-spellings';
import { corrections } from './deletes';
import { countOf } from './postings';
import type { Segment } from './segment';
import { findWord, lengthAt, prefixRange, wordAt } from './vocabulary';

/** A word of the question. `span` is how many typed words it stands for: "spider man" may be "spiderman". */
export type Term = { word: string; at: number; span: 1 | 2; isTyping: boolean };

/** Words of a segment that answer a term, and how well (1: it is the word). */
export type Expansion = { from: number; to: number; quality: number; isText: boolean; isSlip: boolean };

export type Reach = 'exact' | 'typos';

/** Longer than any list of words that begin alike and matter. */
const mostWeighed = 400;
/** Up to here one slip makes another word of it, as "niro" of "noir": whoever is called just that is meant. */
const shortWord = 4;

export function expand(segment: Segment, { word, span, isTyping }: Term, reach: Reach): Expansion[] {
  const found: Expansion[] = [];
  const add = (from: number, to: number, quality: number) =>
    found.push({ from, to, quality, isText: false, isSlip: false });
  const { vocabulary } = segment;
  const exact = findWord(vocabulary, word);
  if (exact >= 0) add(exact, exact + 1, 1);
  const digits = asDigits(word);
  const other = digits === null ? -1 : findWord(vocabulary, digits);
  if (other >= 0) add(other, other + 1, 0.9);

  if (isTyping || (isUnspaced(word) && word.length === 1)) addBeginnings(segment, word, add);
  const text = findWord(segment.textVocabulary, word);
  if (text >= 0) found.push({ from: text, to: text + 1, quality: 1, isText: true, isSlip: false });

  for (const genre of genresOfMood(word)) {
    const meant = findWord(vocabulary, genre);
    if (meant >= 0 && meant !== exact) add(meant, meant + 1, 0.7);
  }

  const isRight = exact >= 0 && word.length <= shortWord;
  if (reach === 'exact' || span === 2 || isRight || isUnspaced(word)) return found;
  // A year that is a little off is another year.
  if (/\d/.test(word)) return found;
  for (const { word: meant, distance } of corrections(segment.deletes, vocabulary, word, isTyping)) {
    if (meant === exact) continue;
    // Few get the first letter wrong.
    const sameStart = wordAt(vocabulary, meant).charCodeAt(0) === word.charCodeAt(0) ? 1 : 0.8;
    const isWhole = Math.abs(lengthAt(vocabulary, meant) - word.length) <= distance ? 1 : 0.75;
    const quality = (distance === 1 ? 0.62 : 0.42) * sameStart * isWhole;
    found.push({ from: meant, to: meant + 1, quality, isText: false, isSlip: true });
  }
  for (let cut = 3; cut <= word.length - 3 && exact < 0; cut += 1) addHalves(segment, word, cut, add);
  return found;
}

type Add = (from: number, to: number, quality: number) => void;

function addBeginnings({ vocabulary }: Segment, word: string, add: Add): void {
  const [from, to] = prefixRange(vocabulary, word);
  if (to - from > mostWeighed) {
    add(from, to, 0.6);
    return;
  }
  for (let each = from; each < to; each += 1) {
    const length = lengthAt(vocabulary, each);
    if (length > word.length) add(each, each + 1, 0.55 + 0.35 * (word.length / length));
  }
}

/** "darkknight": both halves are words, and the rarer one stands for it. */
function addHalves({ vocabulary, postings }: Segment, word: string, cut: number, add: Add): void {
  const [left, right] = [findWord(vocabulary, word.slice(0, cut)), findWord(vocabulary, word.slice(cut))];
  if (left < 0 || right < 0) return;
  const rarer = countOf(postings, left) < countOf(postings, right) ? left : right;
  add(rarer, rarer + 1, 0.6);
}

/** How many documents an expansion leads to, at most. */
export function reachOf({ postings, textPostings }: Segment, { from, to, isText }: Expansion): number {
  return countOf(isText ? textPostings : postings, from, to);
}
