import { database, isDuplicateKey, where, type Filter, type Rows } from '@/server/db';
import type { Position } from '@/shared/cursor';
import type { RatingValue } from './contract';

type EntryRow = Rows['ListEntry'];
export type PlacedEntry = EntryRow & { position: number };
export type ProgressRow = Rows['Progress'];
export type RatingRow = Rows['Rating'];
type ReminderRow = Rows['Reminder'];
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

/** In the order of the list. */
export async function findEntries(
  profileId: string,
  { after, limit }: { after?: Position | undefined; limit: number },
): Promise<PlacedEntry[]> {
  const { orm } = await database();
  await givePositions(profileId);
  let entries = orm.listEntries.where({ profileId });
  if (after) entries = entries.where(behind(Number(after.value), after.id));
  const found = await entries.orderBy({ position: -1, _id: -1 }).limit(limit).all();
  return found.map(placed);
}

function behind(position: number, id: string): Filter {
  const samePosition = where.all(where.is('position', position), where.idBelow('_id', id));
  return where.any(where.below('position', position), samePosition);
}

/** Entries from before lists had an order are where they always were: at the moment of their addition. */
async function givePositions(profileId: string): Promise<void> {
  const { orm } = await database();
  const unplaced = await orm.listEntries.where({ profileId }).where(where.is('position', null)).all();
  for (const { _id, addedAt } of unplaced) await placeEntry(_id, addedAt.getTime(), null);
}

export async function findEntry(profileId: string, titleId: string): Promise<PlacedEntry | null> {
  const { orm } = await database();
  const entry = await orm.listEntries.where({ profileId, titleId }).first();
  return entry && placed(entry);
}

const placed = (entry: EntryRow): PlacedEntry => ({
  ...entry,
  position: entry.position ?? entry.addedAt.getTime(),
});

/** With `ifAt` only while it still stands there. */
export async function placeEntry(entryId: string, position: number, ifAt?: number | null): Promise<void> {
  const { orm } = await database();
  const unmoved = ifAt === undefined ? [] : [where.is('position', ifAt)];
  await orm.listEntries.where(where.all(where.idIs('_id', entryId), ...unmoved)).updateAndCount({ position });
}

/** On the list for longest first. */
export async function findOldestEntries(profileId: string, before: Date, limit: number): Promise<EntryRow[]> {
  const { orm } = await database();
  return orm.listEntries
    .where({ profileId })
    .where(where.below('addedAt', before))
    .orderBy({ addedAt: 1, _id: 1 })
    .limit(limit)
    .all();
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
export async function findRecentProgress(
  profileId: string,
  { limit, after }: { limit: number; after?: ProgressRow | undefined },
): Promise<ProgressRow[]> {
  const { orm } = await database();
  let places = orm.progress.where({ profileId });
  if (after) {
    const sameMoment = where.all(where.is('observedAt', after.observedAt), where.idBelow('_id', after._id));
    places = places.where(where.any(where.below('observedAt', after.observedAt), sameMoment));
  }
  return places.orderBy({ observedAt: -1, _id: -1 }).limit(limit).all();
}

/** Who was in what and when, of all profiles, page by page, the newest rows first. */
export async function findWatchFacts(
  beforeId: string | null,
  limit: number,
): Promise<Pick<ProgressRow, '_id' | 'profileId' | 'titleId' | 'observedAt' | 'countedAt'>[]> {
  const { orm } = await database();
  const fields = ['_id', 'profileId', 'titleId', 'observedAt', 'countedAt'] as const;
  const places = beforeId === null ? orm.progress : orm.progress.where(where.idBelow('_id', beforeId));
  return places
    .select(...fields)
    .orderBy({ _id: -1 })
    .limit(limit)
    .all();
}

/** One atomic write that an older report cannot win; null when nothing older is stored. */
export async function updateProgressIfNewer(
  place: Omit<NewProgress, 'countedAt' | 'dismissedAt' | 'titleId'>,
): Promise<ProgressRow | null> {
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

export async function resetProgress(profileId: string, videoIds: readonly string[], at: Date): Promise<void> {
  const { orm } = await database();
  const beginning = { positionSeconds: 0, isFinished: false, observedAt: at };
  await orm.progress.where({ profileId }).where(where.idOneOf('videoId', videoIds)).updateAndCount(beginning);
}

export async function dismissProgress(profileId: string, titleId: string, at: Date): Promise<void> {
  const { orm } = await database();
  await orm.progress.where({ profileId, titleId }).updateAndCount({ dismissedAt: at });
}

/** True for exactly one of several callers within the time. */
export async function markCounted(key: ProgressKey, times: { at: Date; ifBefore: Date }): Promise<boolean> {
  const { orm } = await database();
  const isDue = where.any(where.is('countedAt', null), where.below('countedAt', times.ifBefore));
  const marked = await orm.progress.where(key).where(isDue).updateAndCount({ countedAt: times.at });
  return marked > 0;
}

// --- thumbs ---------------------------------------------------------------

export async function findRating(profileId: string, titleId: string): Promise<RatingRow | null> {
  const { orm } = await database();
  return orm.ratings.where({ profileId, titleId }).first();
}

export async function findRatings(profileId: string): Promise<RatingRow[]> {
  const { orm } = await database();
  return orm.ratings.where({ profileId }).all();
}

/** Thumbs of all profiles, page by page, the newest first. */
export async function findThumbs(
  beforeId: string | null,
  limit: number,
): Promise<Pick<RatingRow, '_id' | 'titleId' | 'value'>[]> {
  const { orm } = await database();
  const ratings = beforeId === null ? orm.ratings : orm.ratings.where(where.idBelow('_id', beforeId));
  return ratings.select('_id', 'titleId', 'value').orderBy({ _id: -1 }).limit(limit).all();
}

export async function writeRating(profileId: string, titleId: string, value: RatingValue): Promise<void> {
  const { orm } = await database();
  const key = { profileId, titleId };
  await orm.ratings.where(key).upsert({ create: { ...key, value }, update: { value } });
}

export async function deleteRating(profileId: string, titleId: string): Promise<void> {
  const { orm } = await database();
  await orm.ratings.where({ profileId, titleId }).deleteAndCount();
}

export async function deleteRatings(profileId: string): Promise<void> {
  const { orm } = await database();
  await orm.ratings.where({ profileId }).deleteAndCount();
}

// --- reminders --------------------------------------------------------------

export async function findReminder(profileId: string, titleId: string): Promise<ReminderRow | null> {
  const { orm } = await database();
  return orm.reminders.where({ profileId, titleId }).first();
}

export async function findReminders(profileId: string): Promise<ReminderRow[]> {
  const { orm } = await database();
  return orm.reminders.where({ profileId }).all();
}

export async function writeReminder(
  key: Pick<ReminderRow, 'profileId' | 'titleId'>,
  remindAt: Date | null,
): Promise<void> {
  const { orm } = await database();
  await orm.reminders.where(key).upsert({ create: { ...key, remindAt }, update: { remindAt } });
}

export async function deleteReminder(profileId: string, titleId: string): Promise<void> {
  const { orm } = await database();
  await orm.reminders.where({ profileId, titleId }).deleteAndCount();
}

export async function deleteEverythingOf(profileId: string): Promise<void> {
  const { orm } = await database();
  await Promise.all([
    orm.listEntries.where({ profileId }).deleteAndCount(),
    orm.progress.where({ profileId }).deleteAndCount(),
    orm.ratings.where({ profileId }).deleteAndCount(),
    orm.reminders.where({ profileId }).deleteAndCount(),
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
