import { featureIdOf, queryOf, scoreAll, type SimilarityIndex } from './similarity-index';
import { watchedByNeighbours, type Watching } from './watching';

export type SignalKind = 'loved' | 'liked' | 'finished' | 'begun' | 'listed' | 'disliked';
/** The strongest thing that a profile has said or done about a title, and when. */
export type Signal = { titleId: string; kind: SignalKind; at: number };

const strength: Record<SignalKind, number> = {
  loved: 1.8,
  liked: 1.2,
  finished: 0.9,
  begun: 0.5,
  listed: 0.35,
  disliked: -0.9,
};
const halfLifeDays = 120;
const dayMs = 86_400_000;
/** More would only blur it. */
const maxSeeds = 60;
const peopleWeight = 0.9;

export type Taste = {
  /** How well each title fits, by slot; higher is better, and what was not liked pulls below 0. */
  scores: Float32Array;
  /** The titles that it is made of, those that count most first. */
  seeds: readonly Signal[];
  /** Loved or watched, and not listed only: enough to say "because". */
  isKnown: boolean;
};

type Given = {
  viewerId: string;
  signals: readonly Signal[];
  /** Genres of which the profile asked for less. */
  lessGenres: readonly string[];
  now: number;
};

/** Likeness to what the profile watched and liked, and what people with the same taste here watched. */
export function tasteOf(index: SimilarityIndex, watching: Watching, given: Given): Taste {
  const seeds = given.signals
    .map((signal) => ({ ...signal, weight: weightOf(signal, given.now) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, maxSeeds);
  const scores = scoreAll(index, wishOf(index, seeds, given.lessGenres));
  const liked = new Map(seeds.filter(({ weight }) => weight > 0).map((seed) => [seed.titleId, seed.weight]));
  for (const [titleId, share] of watchedByNeighbours(watching, given.viewerId, liked)) {
    const slot = index.slotOf.get(titleId);
    if (slot !== undefined) scores[slot] = (scores[slot] ?? 0) + peopleWeight * share;
  }
  const isKnown = seeds.some(({ kind }) => kind !== 'listed' && kind !== 'disliked');
  return { scores, seeds, isKnown };
}

function weightOf({ kind, at }: Signal, now: number): number {
  // What was said by hand fades slower than what was only watched.
  const lasting = kind === 'begun' || kind === 'finished' || kind === 'listed' ? 1 : 4;
  return strength[kind] * 2 ** (-Math.max(0, now - at) / dayMs / halfLifeDays / lasting);
}

type Seed = Signal & { weight: number };

function wishOf(index: SimilarityIndex, seeds: readonly Seed[], lessGenres: readonly string[]) {
  const wish = new Map<number, number>();
  const total = seeds.reduce((sum, { weight }) => sum + Math.max(0, weight), 0) || 1;
  for (const { titleId, weight } of seeds) {
    for (const [feature, share] of queryOf(index, titleId)) {
      wish.set(feature, (wish.get(feature) ?? 0) + (weight / total) * share);
    }
  }
  for (const genre of lessGenres) {
    const feature = featureIdOf(index, 'genre', genre);
    if (feature !== undefined) wish.set(feature, -0.5);
  }
  return wish;
}
