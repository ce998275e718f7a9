import { editDistance, slipsAllowed } from '../text/edit-distance';
import type { Breathe } from '@/shared/in-slices';
import { lengthAt, wordAt, wordCount, type Vocabulary } from './vocabulary';

/**
 * For slips of the hand (symmetric deletes, as in SymSpell): a word and what was typed for it become the same when
 * letters are left out of both. Words by the hash of what is left of their first letters; a hash that two share only
 * costs a look.
 */
export type Deletes = { starts: Uint32Array; words: Uint32Array };

/** Letters that are looked at: with two left out, 29 forms of each word at most. */
const headLetters = 7;
const checkEvery = 512;

export async function makeDeletes(vocabulary: Vocabulary, breathe: Breathe): Promise<Deletes> {
  const eachForm = async (visit: (hash: number, word: number) => void) => {
    for (let index = 0; index < wordCount(vocabulary); index += 1) {
      if (index % checkEvery === 0) await breathe();
      const length = lengthAt(vocabulary, index);
      if (length < 3) continue;
      // What was typed for a word of six letters has at least five: one left out of the word is enough.
      visitForms(wordAt(vocabulary, index), length >= headLetters ? 2 : 1, (hash) => visit(hash, index));
    }
  };
  let count = 0;
  await eachForm(() => (count += 1));
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(count / 2 + 1)));
  const starts = new Uint32Array(buckets + 1);
  await eachForm((hash) => {
    const place = (hash & (buckets - 1)) + 1;
    starts[place] = (starts[place] ?? 0) + 1;
  });
  for (let place = 1; place <= buckets; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const next = starts.slice();
  const words = new Uint32Array(count);
  await eachForm((hash, word) => {
    const place = hash & (buckets - 1);
    const at = next[place] ?? 0;
    next[place] = at + 1;
    words[at] = word;
  });
  return { starts, words };
}

export type Correction = { word: number; distance: number };

/** Words that `typed` may have been meant for; with `isPrefix` also those that begin like one. Nearest first. */
export function corrections(
  { starts, words }: Deletes,
  vocabulary: Vocabulary,
  typed: string,
  isPrefix: boolean,
): Correction[] {
  const most = slipsAllowed(typed);
  if (most === 0) return [];
  const seen = new Set<number>();
  const found: Correction[] = [];
  visitForms(typed, most, (hash) => {
    const bucket = hash & (starts.length - 2);
    for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at += 1) {
      const word = words[at] ?? 0;
      if (seen.has(word)) continue;
      seen.add(word);
      if (!isPrefix && Math.abs(lengthAt(vocabulary, word) - typed.length) > most) continue;
      const distance = editDistance(typed, wordAt(vocabulary, word), { most, isPrefix });
      if (distance <= most) found.push({ word, distance });
    }
  });
  return found.sort((a, b) => a.distance - b.distance || a.word - b.word);
}

/** The hash of the first letters with up to `most` of them left out. */
function visitForms(word: string, most: 1 | 2, visit: (hash: number) => void): void {
  const length = Math.min(word.length, headLetters);
  visit(hashWithout(word, length, -1, -1));
  for (let i = 0; i < length; i += 1) {
    visit(hashWithout(word, length, i, -1));
    if (most === 2) for (let j = i + 1; j < length; j += 1) visit(hashWithout(word, length, i, j));
  }
}

/** FNV-1a, mixed once more at the end because its low bits choose the bucket. */
function hashWithout(word: string, length: number, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1)
    if (index !== first && index !== second) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
