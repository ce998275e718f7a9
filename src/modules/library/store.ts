import { database, isDuplicateKey, where, type Rows } from '@/server/db';
import type { Position } from '@/shared/cursor';

export type EntryRow = Rows['ListEntry'];
export type ProgressRow = Rows['Progress'];
type NewEntry = Omit<EntryRow, '_id'>;
type NewProgress = Omit<ProgressRow, '_id'>;
type ProgressKey = Pick<ProgressRow, 'profileId' | 'videoId'>;

// --- My List --------------------------------------------------------------

/** False when it was there already: the unique index decides, not a look before. */
export async function insertEntry(entry: NewEntry): Promise<boolean> {
  const { orm } = await database();
  return (await unlessDuplicate(orm.listEntries.create(entry))) !== null;
}

export async function deleteEntry(profileId: string, titleId: string): Promise<void> {
  const { orm } = await database();
  await orm.listEntries.where({ profileId, titleId }).deleteAndCount();
}

export async function findEntries(
  profileId: string,
  { after, limit }: { after?: Position | undefined; limit: number },
): Promise<EntryRow[]> {
  const { orm } = await database();
  let entries = orm.listEntries.where({ profileId });
  if (after) {
    const at = new Date(Number(after.value));
    const sameMoment = where.all(where.is('addedAt', at), where.idBelow('_id', after.id));
    entries = entries.where(where.any(where.below('addedAt', at), sameMoment));
  }
  return entries.orderBy({ addedAt: -1, _id: -1 }).limit(limit).all();
}

export async function findEntryTitleIds(profileId: string): Promise<string[]> {
  const { orm } = await database();
  const entries = await orm.listEntries.where({ profileId }).select('titleId').all();
  return entries.map((entry) => entry.titleId);
}

// --- progress -------------------------------------------------------------

export async function findProgress(profileId: string, videoId: string): Promise<ProgressRow | null> {
  const { orm } = await database();
  return orm.progress.where({ profileId, videoId }).first();
}

export async function findProgressOfTitle(profileId: string, titleId: string): Promise<ProgressRow[]> {
  const { orm } = await database();
  return orm.progress.where({ profileId, titleId }).all();
}

/** The latest first. */
export async function findRecentProgress(profileId: string, limit: number): Promise<ProgressRow[]> {
  const { orm } = await database();
  return orm.progress.where({ profileId }).orderBy({ observedAt: -1, _id: -1 }).limit(limit).all();
}

/** One atomic write that an older report cannot win; null when nothing older is stored. */
export async function updateProgressIfNewer(place: NewProgress): Promise<ProgressRow | null> {
  const { orm } = await database();
  const { profileId, videoId, positionSeconds, durationSeconds, isFinished, observedAt } = place;
  return orm.progress
    .where({ profileId, videoId })
    .where(where.below('observedAt', observedAt))
    .update({ positionSeconds, durationSeconds, isFinished, observedAt });
}

/** Null when there is one already. */
export async function insertProgress(place: NewProgress): Promise<ProgressRow | null> {
  const { orm } = await database();
  return unlessDuplicate(orm.progress.create(place));
}

export async function resetProgress({ profileId, videoId }: ProgressKey, at: Date): Promise<void> {
  const { orm } = await database();
  const beginning = { positionSeconds: 0, isFinished: false, observedAt: at };
  await orm.progress.where({ profileId, videoId }).updateAndCount(beginning);
}

/** True for exactly one of several callers within the time. */
export async function markCounted(key: ProgressKey, times: { at: Date; ifBefore: Date }): Promise<boolean> {
  const { orm } = await database();
  const isDue = where.any(where.is('countedAt', null), where.below('countedAt', times.ifBefore));
  const marked = await orm.progress.where(key).where(isDue).updateAndCount({ countedAt: times.at });
  return marked > 0;
}

export async function deleteEverythingOf(profileId: string): Promise<void> {
  const { orm } = await database();
  await Promise.all([
    orm.listEntries.where({ profileId }).deleteAndCount(),
    orm.progress.where({ profileId }).deleteAndCount(),
    orm.ratings.where({ profileId }).deleteAndCount(),
  ]);
}

async function unlessDuplicate<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}
