import type { Reason } from './contract';
import type { Facts } from './engine/facts';
import { queryOf, type SimilarityIndex } from './engine/similarity-index';
import type { Taste } from './engine/taste';
import { createTop } from './engine/top-slots';

export type Choice = { titleId: string; why: Reason };

type Given = {
  index: SimilarityIndex;
  taste: Taste;
  maturityLimit: number;
  /** Done, begun already, or not liked. */
  isOut: (titleId: string) => boolean;
  trending: readonly string[];
  newest: readonly string[];
  /** Makes the choice of one day and profile: nothing else is random about it. */
  seed: string;
};

const picks = 5;
const fromTaste = 14;
const fromLists = 8;
/** Below it a title is as good as any other. */
const leastFit = 0.03;

/** What the billboard shows a profile today: mostly its taste, and something that is new or played here. */
export function chooseFeatured(given: Given): Choice[] {
  const isFit = (titleId: string) => isShowable(given, titleId);
  const bySeed = (ids: readonly string[], many: number) =>
    ids
      .filter(isFit)
      .slice(0, many)
      .sort((a, b) => chance(given.seed, a) - chance(given.seed, b));
  const liked = bySeed(fittingIds(given), fromTaste).map((titleId) => ({
    titleId,
    why: whyOf(given, titleId),
  }));
  const played = bySeed(given.trending, fromLists).map((titleId) =>
    pick(titleId, { kind: 'trending', days: 7 }),
  );
  const added = bySeed(given.newest, fromLists).map((titleId) => pick(titleId, { kind: 'new' }));
  const rest = bySeed(given.newest, given.newest.length).map((titleId) => pick(titleId, { kind: 'day' }));
  const order = [liked[0], played[0], liked[1], added[0], liked[2], played[1], added[1], ...added, ...rest];
  const chosen = new Map<string, Choice>();
  for (const one of order)
    if (one && chosen.size < picks && !chosen.has(one.titleId)) chosen.set(one.titleId, one);
  return [...chosen.values()];
}

const pick = (titleId: string, why: Reason): Choice => ({ titleId, why });

function isShowable({ index, maturityLimit, isOut }: Given, titleId: string): boolean {
  const facts = index.facts[index.slotOf.get(titleId) ?? -1];
  return facts !== undefined && facts.hasBackdrop && facts.maturity <= maturityLimit && !isOut(titleId);
}

function fittingIds({ index, taste, maturityLimit, isOut }: Given): string[] {
  if (!taste.isKnown) return [];
  const top = createTop(fromTaste * 2);
  for (const [slot, facts] of index.facts.entries()) {
    const score = taste.scores[slot] ?? 0;
    if (score < leastFit || !index.isAlive[slot] || facts.maturity > maturityLimit) continue;
    if (!isOut(facts.id)) top.offer(slot, score);
  }
  return top.slots().flatMap((slot) => index.facts[slot]?.id ?? []);
}

/** The title that this profile watched or liked and that is most like it. */
export function whyOf({ index, taste }: { index: SimilarityIndex; taste: Taste }, titleId: string): Reason {
  const mine = queryOf(index, titleId);
  let nearest: { facts: Facts; kind: string; likeness: number } | null = null;
  for (const seed of taste.seeds) {
    const facts = index.facts[index.slotOf.get(seed.titleId) ?? -1];
    if (!facts || seed.kind === 'listed' || seed.kind === 'disliked') continue;
    let likeness = 0;
    for (const [feature, weight] of queryOf(index, seed.titleId))
      likeness += weight * (mine.get(feature) ?? 0);
    if (likeness > (nearest?.likeness ?? 0)) nearest = { facts, kind: seed.kind, likeness };
  }
  if (!nearest) return { kind: 'foryou' };
  const verb = nearest.kind === 'loved' || nearest.kind === 'liked' ? 'liked' : 'watched';
  return { kind: 'because', titleId: nearest.facts.id, name: nearest.facts.name, verb };
}

/** 0 to 1, the same for the same words (FNV-1a). */
function chance(seed: string, titleId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed} ${titleId}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}
