import { reachOf, type Expansion } from './expand';
import { field, type Segment } from './segment';

/** For one question in one segment, reused for the next: arrays as long as there are documents. */
export type Scratch = {
  /** Of all terms so far. */
  scores: Float32Array;
  /** Best of the term that is being counted. */
  best: Float32Array;
  /** Bits of the typed words that were found. */
  masks: Uint32Array;
  touched: Uint32Array;
  touchedCount: number;
};

export function makeScratch(segment: Segment): Scratch {
  const size = segment.count + segment.people.values.length;
  return {
    scores: new Float32Array(size),
    best: new Float32Array(size),
    masks: new Uint32Array(size),
    touched: new Uint32Array(size),
    touchedCount: 0,
  };
}

const weights: readonly [bit: number, weight: number][] = [
  [field.name, 10],
  [field.original, 8],
  [field.collection, 5],
  [field.person, 5],
  [field.tag, 4],
  [field.genre, 4],
  [field.year, 4],
];
const textWeight = 1.2;
/** By every combination of fields: the best of them, and a little for each other. */
const weightOf = Float32Array.from({ length: 256 }, (_, bits) => {
  const each = weights.filter(([bit]) => (bits & bit) !== 0).map(([, weight]) => weight);
  const best = Math.max(0, ...each);
  return best + 0.1 * (each.reduce((sum, weight) => sum + weight, 0) - best);
});

type Counted = { expansions: readonly Expansion[]; rarity: number; bits: number };

/** Adds one term's part to the score of every document that has it. */
export function accumulate(segment: Segment, scratch: Scratch, { expansions, rarity, bits }: Counted): void {
  const { scores, best, masks, touched } = scratch;
  const mine = touchedByTerm(scratch, segment, expansions);
  let mineCount = 0;
  for (const { from, to, quality, isText } of expansions) {
    const { starts, docs, fields } = isText ? segment.textPostings : segment.postings;
    const factor = quality * rarity;
    const end = starts[to] ?? 0;
    for (let at = starts[from] ?? 0; at < end; at += 1) {
      const doc = docs[at] as number;
      const part = factor * (isText ? textWeight : (weightOf[fields[at] as number] as number));
      const known = best[doc] as number;
      if (part <= known) continue;
      if (known === 0) {
        mine[mineCount] = doc;
        mineCount += 1;
      }
      best[doc] = part;
    }
  }
  for (let index = 0; index < mineCount; index += 1) {
    const doc = mine[index] as number;
    if (masks[doc] === 0) {
      touched[scratch.touchedCount] = doc;
      scratch.touchedCount += 1;
    }
    masks[doc] = (masks[doc] as number) | bits;
    scores[doc] = (scores[doc] as number) + (best[doc] as number);
    best[doc] = 0;
  }
}

function touchedByTerm(scratch: Scratch, segment: Segment, expansions: readonly Expansion[]): Uint32Array {
  const most = expansions.reduce((sum, expansion) => sum + reachOf(segment, expansion), 0);
  return new Uint32Array(Math.min(most, scratch.scores.length));
}

export function clear(scratch: Scratch): void {
  for (let index = 0; index < scratch.touchedCount; index += 1) {
    const doc = scratch.touched[index] as number;
    scratch.scores[doc] = 0;
    scratch.masks[doc] = 0;
  }
  scratch.touchedCount = 0;
}
