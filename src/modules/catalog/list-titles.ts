import { decodeCursor, encodeCursor, type Page } from '@/shared/cursor';
import type { TitleCard, TitleKind } from './contract';
import { presentCard } from './present-title';
import { findCards, type CardRow, type TitleOrder } from './store';

type Query = { cursor?: string | undefined; limit: number; genre?: string | undefined; order: TitleOrder };

/** One page of movies or series that may be seen up to `maturityLimit`. */
export async function listTitles(
  kind: TitleKind,
  query: Query,
  maturityLimit: number,
): Promise<Page<TitleCard>> {
  const { cursor, limit, genre, order } = query;
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  // One more than asked for tells whether there is a next page.
  const rows = await findCards({ kind, genre, order, after, maturityLimit, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    last && rows.length > limit ? encodeCursor({ value: valueOf(last, order), id: last._id }) : null;
  return { items: page.map(presentCard), nextCursor };
}

function valueOf(row: CardRow, order: TitleOrder): string | number {
  if (order === 'name') return row.sortName;
  return order === 'trending' ? row.trendScore : row.addedAt.getTime();
}
