import type { TitleCard } from './contract';
import { admitTitle } from './open-title';
import { collectionOf, presentCard } from './present-title';
import { inSagaOrder } from './rules';
import { findCollection } from './store';

export type Collection = { name: string; items: TitleCard[] };

/** The saga that a title belongs to, as far as it may be seen; null when there is nothing beside the title itself. */
export async function openCollection(titleId: string, maturityLimit: number): Promise<Collection | null> {
  const collectionName = collectionOf(await admitTitle(titleId, maturityLimit));
  if (collectionName === null) return null;
  const parts = await findCollection(collectionName, maturityLimit);
  if (parts.length < 2) return null;
  return { name: collectionName, items: inSagaOrder(parts).map(presentCard) };
}
