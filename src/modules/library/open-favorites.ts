import { findCardsById, presentCard } from '@/modules/catalog/server';
import type { TitleCard } from '@/modules/catalog/contract';
import type { Profile } from '@/modules/profiles/contract';
import { decodeCursor, encodeCursor, type Page } from '@/shared/cursor';
import { findEntries } from './store';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/**
 * My List in its order. A title that has gone or is above the limit is left out but keeps its
 * entry: a disk that is plugged in again brings it back. So a page may be shorter than `limit`.
 */
export async function openFavorites(
  profile: Viewer,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<TitleCard>> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const entries = await findEntries(profile.id, { after, limit: limit + 1 });
  const page = entries.slice(0, limit);
  const cards = await findCardsById(
    page.map((entry) => entry.titleId),
    profile.maturityLimit,
  );
  const last = page.at(-1);
  const nextCursor =
    last && entries.length > limit ? encodeCursor({ value: last.position, id: last._id }) : null;
  return { items: cards.map(presentCard), nextCursor };
}
