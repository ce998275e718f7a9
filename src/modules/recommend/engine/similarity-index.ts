import { blockWeights, featuresOf, type Block, type Facts } from './facts';

type Vector = { features: Uint32Array; weights: Float32Array };
type Posting = { slots: number[]; weights: number[] };

/**
 * What is alike, as an inverted index: for each feature the titles that have it. Plain data, because pages and server
 * are two bundles in one process. A title that changed gets a new slot; the old one is dead.
 */
export type SimilarityIndex = {
  facts: Facts[];
  vectors: Vector[];
  isAlive: boolean[];
  slotOf: Map<string, number>;
  featureIds: Map<string, number>;
  /** In how many titles each feature is, by feature. */
  counts: number[];
  /** Titles that were counted. */
  total: number;
  postings: Posting[];
  deadCount: number;
  /** Counts up with every change. */
  version: number;
};

/** Features that more titles than this share say too little to be worth reading all of them. */
const tooCommon = 0.2;
/** Of a long synopsis: the rarest. */
const maxFeaturesPerBlock = 28;

export function emptyIndex(): SimilarityIndex {
  return {
    facts: [],
    vectors: [],
    isAlive: [],
    slotOf: new Map(),
    featureIds: new Map(),
    counts: [],
    total: 0,
    postings: [],
    deadCount: 0,
    version: 0,
  };
}

/** First of all titles, so that it is known what is rare when they are put in. */
export function countFeatures(index: SimilarityIndex, facts: Facts): void {
  index.total += 1;
  for (const [block, features] of blocksOf(facts)) {
    for (const name of features.keys()) {
      const id = featureId(index, block, name);
      index.counts[id] = (index.counts[id] ?? 0) + 1;
    }
  }
}

/** Replaces what is known of this title. */
export function putTitle(index: SimilarityIndex, facts: Facts): void {
  dropTitle(index, facts.id);
  const slot = index.facts.length;
  const vector = weigh(index, facts);
  index.facts.push(facts);
  index.vectors.push(vector);
  index.isAlive.push(true);
  index.slotOf.set(facts.id, slot);
  for (const [place, feature] of vector.features.entries()) {
    const posting = (index.postings[feature] ??= { slots: [], weights: [] });
    posting.slots.push(slot);
    posting.weights.push(vector.weights[place] ?? 0);
  }
  index.version += 1;
}

export function dropTitle(index: SimilarityIndex, titleId: string): void {
  const slot = index.slotOf.get(titleId);
  if (slot === undefined) return;
  index.slotOf.delete(titleId);
  index.isAlive[slot] = false;
  index.deadCount += 1;
  index.version += 1;
}

/** All at once, for few titles. */
export function indexOf(all: readonly Facts[]): SimilarityIndex {
  const index = emptyIndex();
  for (const facts of all) countFeatures(index, facts);
  for (const facts of all) putTitle(index, facts);
  return index;
}

/** The share of what `query` has that each title has too, by slot; a dead slot has 0. */
export function scoreAll(index: SimilarityIndex, query: ReadonlyMap<number, number>): Float32Array {
  const scores = new Float32Array(index.facts.length);
  for (const [feature, wanted] of query) {
    const posting = index.postings[feature];
    if (!posting) continue;
    const { slots, weights } = posting;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0;
      scores[slot] = (scores[slot] ?? 0) + wanted * (weights[at] ?? 0);
    }
  }
  if (index.deadCount > 0) index.isAlive.forEach((isAlive, slot) => isAlive || (scores[slot] = 0));
  return scores;
}

/** What a title is a question for: 1 is what equals it in everything. */
export function queryOf(index: SimilarityIndex, titleId: string): Map<number, number> {
  const vector = index.vectors[index.slotOf.get(titleId) ?? -1];
  if (!vector) return new Map();
  const whole = vector.weights.reduce((sum, weight) => sum + weight * weight, 0) || 1;
  return new Map([...vector.features].map((feature, at) => [feature, (vector.weights[at] ?? 0) / whole]));
}

export function featureIdOf(index: SimilarityIndex, block: Block, name: string): number | undefined {
  return index.featureIds.get(`${block}:${name}`);
}

function featureId(index: SimilarityIndex, block: Block, name: string): number {
  const key = `${block}:${name}`;
  const id = index.featureIds.get(key) ?? index.featureIds.size;
  index.featureIds.set(key, id);
  return id;
}

const blocksOf = (facts: Facts) => Object.entries(featuresOf(facts)) as [Block, Map<string, number>][];

/** Inverse document frequency, each block to its own length. */
function weigh(index: SimilarityIndex, facts: Facts): Vector {
  const total = Math.max(8, index.total);
  const found: [feature: number, weight: number][] = [];
  for (const [block, features] of blocksOf(facts)) {
    const weighed = [...features].flatMap(([name, often]): [number, number][] => {
      const feature = featureId(index, block, name);
      const count = Math.max(1, index.counts[feature] ?? 1);
      const isCommon = block === 'text' && total > 50 && count > total * tooCommon;
      return isCommon ? [] : [[feature, (1 + Math.log(often)) * Math.log(1 + total / count)]];
    });
    const kept = weighed.sort(([, a], [, b]) => b - a).slice(0, maxFeaturesPerBlock);
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
    for (const [feature, weight] of kept) found.push([feature, (weight / length) * blockWeights[block]]);
  }
  return {
    features: Uint32Array.from(found, ([feature]) => feature),
    weights: Float32Array.from(found, ([, weight]) => weight),
  };
}
