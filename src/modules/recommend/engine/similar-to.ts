import type { Facts } from './facts';
import { queryOf, scoreAll, type SimilarityIndex } from './similarity-index';
import { createTop } from './top-slots';
import { watchedTogether, type Watching } from './watching';

export type Likeness = { facts: Facts; score: number; isWatchedTogether: boolean };

/** Below this two titles share hardly more than a genre that everything has. */
const leastLikeness = 0.06;
const peopleWeight = 0.6;

type Question = { titleId: string; viewerId: string | null; maturityLimit: number; limit: number };

/** What is most like a title in what it is and in who watched it here, the most alike first. */
export function similarTo(index: SimilarityIndex, watching: Watching, question: Question): Likeness[] {
  const { titleId, viewerId, maturityLimit, limit } = question;
  const scores = scoreAll(index, queryOf(index, titleId));
  const together = watchedTogether(watching, titleId, viewerId);
  for (const [other, strength] of together) {
    const slot = index.slotOf.get(other);
    if (slot !== undefined) scores[slot] = (scores[slot] ?? 0) + peopleWeight * strength;
  }
  const top = createTop(limit);
  for (const [slot, facts] of index.facts.entries()) {
    const score = scores[slot] ?? 0;
    if (score < leastLikeness || !index.isAlive[slot]) continue;
    if (facts.id !== titleId && facts.maturity <= maturityLimit) top.offer(slot, score);
  }
  return top.slots().flatMap((slot) => {
    const facts = index.facts[slot];
    return facts ? [{ facts, score: scores[slot] ?? 0, isWatchedTogether: together.has(facts.id) }] : [];
  });
}
