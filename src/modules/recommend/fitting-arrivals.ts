import type { Profile } from '@/modules/profiles/contract';
import { whyOf } from './choose-featured';
import type { Reason } from './contract';
import { createTop } from './engine/top-slots';
import { personalFacts } from './personal-facts';
import { sharedLists } from './shared-lists';
import { tasteFor } from './taste-for';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
type Arrival = { titleId: string; addedAt: number; reason: Reason };

/** Much below it nothing fits in particular. */
const leastFit = 0.05;

/**
 * What came since then and fits this profile, the latest first. A profile of which nothing is known is told of the
 * latest few whatever they are.
 */
export async function fittingArrivals(
  viewer: Viewer,
  { since, limit, now }: { since: number; limit: number; now: number },
): Promise<Arrival[]> {
  const facts = await personalFacts(viewer);
  // Reads what is newest from the database, so that the index knows it too.
  await sharedLists(undefined, viewer.maturityLimit);
  const { index, taste, isDone } = await tasteFor(viewer, facts, now);
  const begun = new Set(facts.places.map(({ titleId }) => titleId));
  const top = createTop(taste.isKnown ? limit : Math.ceil(limit / 2));
  for (const [slot, title] of index.facts.entries()) {
    if (!index.isAlive[slot] || title.addedAt <= since || title.addedAt > now) continue;
    if (title.maturity > viewer.maturityLimit || isDone(title.id) || begun.has(title.id)) continue;
    const score = taste.scores[slot] ?? 0;
    if (!taste.isKnown) top.offer(slot, title.addedAt);
    else if (score >= leastFit) top.offer(slot, score);
  }
  return top
    .slots()
    .flatMap((slot) => index.facts[slot] ?? [])
    .map(({ id, addedAt }) => {
      const reason: Reason = taste.isKnown ? whyOf({ index, taste }, id) : { kind: 'new' };
      return { titleId: id, addedAt, reason };
    })
    .sort((a, b) => b.addedAt - a.addedAt || (a.titleId < b.titleId ? 1 : -1));
}
