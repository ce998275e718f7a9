import { findCardsById, presentCard } from '@/modules/catalog/server';
import { findEntries } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { continueWatching } from './continue-watching';
import type { Draft } from './rules';
import { cardsPerRow, draftOf } from './shared-rows';

/** What only this profile has. Read anew each time, so that a click is seen at once. */
export async function personalRows({
  id,
  maturityLimit,
}: Pick<Profile, 'id' | 'maturityLimit'>): Promise<Draft[]> {
  const entries = await findEntries(id, { limit: cardsPerRow });
  const titleIds = entries.map((entry) => entry.titleId);
  const [continued, list] = await Promise.all([
    continueWatching(id, maturityLimit),
    findCardsById(titleIds, maturityLimit),
  ]);
  const toItem = (row: (typeof list)[number]) => ({
    ...presentCard(row),
    progress: null,
    rank: null,
    badge: null,
  });
  return [
    draftOf({ kind: 'continue', name: 'Continue Watching', reason: { kind: 'continue' } }, continued),
    draftOf({ kind: 'list', name: 'My List', href: '/list', reason: { kind: 'list' } }, list.map(toItem)),
  ];
}
