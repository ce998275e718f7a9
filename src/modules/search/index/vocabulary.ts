import type { Breathe } from '@/shared/in-slices';

/** Words in the order of their code units, as one text: a word costs its letters and four bytes. */
export type Vocabulary = {
  text: string;
  /** Where each begins; one more for the end of the last. */
  starts: Uint32Array;
};

export const wordCount = ({ starts }: Vocabulary) => starts.length - 1;

export const wordAt = ({ text, starts }: Vocabulary, index: number) =>
  text.slice(starts[index] ?? 0, starts[index + 1] ?? 0);

export const lengthAt = ({ starts }: Vocabulary, index: number) =>
  (starts[index + 1] ?? 0) - (starts[index] ?? 0);

/** Of the word itself; -1 when it is not there. */
export function findWord(vocabulary: Vocabulary, word: string): number {
  const index = lowerBound(vocabulary, word);
  return index < wordCount(vocabulary) && wordAt(vocabulary, index) === word ? index : -1;
}

/** All words that begin so: the first, and the one behind the last. */
export function prefixRange(vocabulary: Vocabulary, prefix: string): [from: number, to: number] {
  return [lowerBound(vocabulary, prefix), lowerBound(vocabulary, `${prefix}\uffff`)];
}

function lowerBound(vocabulary: Vocabulary, word: string): number {
  let [low, high] = [0, wordCount(vocabulary)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordAt(vocabulary, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Made = { vocabulary: Vocabulary; /** New place of each word by its old one. */ placeOf: Uint32Array };

/** Sorts words, which are told in the order of their first appearance. In slices: one sort of 200,000 takes long. */
export async function makeVocabulary(words: Iterable<string>, breathe: Breathe): Promise<Made> {
  const drawers = new Map<string, string[]>();
  const places = new Map<string, number>();
  for (const word of words) {
    const drawer = drawers.get(word.slice(0, 2));
    if (drawer) drawer.push(word);
    else drawers.set(word.slice(0, 2), [word]);
    places.set(word, places.size);
    await breathe();
  }
  const placeOf = new Uint32Array(places.size);
  const starts = new Uint32Array(places.size + 1);
  const pieces: string[] = [];
  let [index, end] = [0, 0];
  for (const key of [...drawers.keys()].sort(byCodeUnits)) {
    for (const word of (drawers.get(key) ?? []).sort(byCodeUnits)) {
      placeOf[places.get(word) ?? 0] = index;
      index += 1;
      end += word.length;
      starts[index] = end;
      pieces.push(word);
    }
    await breathe();
  }
  return { vocabulary: { text: pieces.join(''), starts }, placeOf };
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
