import type { Breathe } from '@/shared/in-slices';
import type { Growable } from './growable';

/** Which documents each word is in, and (as bits) in which of their fields. Documents ascend. */
export type Postings = { starts: Uint32Array; docs: Uint32Array; fields: Uint8Array };

export type Occurrences = { words: Growable; docs: Growable; fields: Growable };

const checkEvery = 4096;

/** Brings occurrences, which are told document by document, into the order of words. */
export async function makePostings(
  { words, docs, fields }: Occurrences,
  placeOf: Uint32Array,
  breathe: Breathe,
): Promise<Postings> {
  const [word, doc, field] = [words.view(), docs.view(), fields.view()];
  const starts = new Uint32Array(placeOf.length + 1);
  for (let index = 0; index < word.length; index += 1) {
    const place = (placeOf[word[index] ?? 0] ?? 0) + 1;
    starts[place] = (starts[place] ?? 0) + 1;
    if (index % checkEvery === 0) await breathe();
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const next = starts.slice();
  const made = { starts, docs: new Uint32Array(word.length), fields: new Uint8Array(word.length) };
  for (let index = 0; index < word.length; index += 1) {
    const place = placeOf[word[index] ?? 0] ?? 0;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    made.docs[at] = doc[index] ?? 0;
    made.fields[at] = field[index] ?? 0;
    if (index % checkEvery === 0) await breathe();
  }
  return made;
}

export const countOf = ({ starts }: Postings, from: number, to = from + 1) =>
  (starts[to] ?? 0) - (starts[from] ?? 0);
