import { database, isDuplicateKey } from '@/server/db';
import { rowWish } from './contract';

type Wish = { rowId: string; wish: 'hidden' | 'less' };

export async function findWishes(profileId: string): Promise<Wish[]> {
  const { orm } = await database();
  const rows = await orm.rowWishes.where({ profileId }).all();
  return rows.map(({ rowId, wish }) => ({ rowId, wish: rowWish.parse(wish) }));
}

export async function writeWish(profileId: string, { rowId, wish }: Wish): Promise<void> {
  const { orm } = await database();
  const key = { profileId, rowId };
  try {
    await orm.rowWishes.where(key).upsert({ create: { ...key, wish }, update: { wish } });
  } catch (error) {
    // Another tab was first with the same row; now it is there to be changed.
    if (!isDuplicateKey(error)) throw error;
    await orm.rowWishes.where(key).updateAndCount({ wish });
  }
}

export async function deleteWish(profileId: string, rowId: string): Promise<void> {
  const { orm } = await database();
  await orm.rowWishes.where({ profileId, rowId }).deleteAndCount();
}

export async function deleteWishes(profileId: string): Promise<void> {
  const { orm } = await database();
  await orm.rowWishes.where({ profileId }).deleteAndCount();
}
