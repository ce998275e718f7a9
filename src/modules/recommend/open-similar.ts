import { findCardsById, presentCard } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { AppError } from '@/shared/errors';
import type { Reason, SimilarTitle } from './contract';
import type { Facts } from './engine/facts';
import { similarTo, type Likeness } from './engine/similar-to';
import { sharedFacts } from './engine/shared-facts';
import { learnTitles, similarityIndex } from './keep-index';
import { watchingHere } from './keep-watching';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** What is most like one title, within the limit. Throws `not_found`. */
export async function openSimilar(
  { id, maturityLimit }: Viewer,
  titleId: string,
  limit: number,
): Promise<SimilarTitle[]> {
  const [title] = await findCardsById([titleId], maturityLimit);
  if (!title) throw new AppError('not_found', 'This title is not here, or not for this profile.');
  await learnTitles([titleId]);
  const [index, watching] = await Promise.all([similarityIndex(), watchingHere()]);
  const mine = index.facts[index.slotOf.get(titleId) ?? -1];
  if (!mine) return [];
  const alike = similarTo(index, watching, { titleId, viewerId: id, maturityLimit, limit });
  const cards = await findCardsById(
    alike.map(({ facts }) => facts.id),
    maturityLimit,
  );
  const byId = new Map(cards.map((card) => [card._id, card]));
  return alike.flatMap((likeness) => {
    const card = byId.get(likeness.facts.id);
    return card ? [{ ...presentCard(card), reasons: reasonsOf(mine, likeness) }] : [];
  });
}

function reasonsOf(mine: Facts, { facts, isWatchedTogether }: Likeness): Reason[] {
  const reasons = sharedFacts(mine, facts);
  if (isWatchedTogether) reasons.push({ kind: 'watchers' });
  return reasons.length > 0 ? reasons : [{ kind: 'story' }];
}
