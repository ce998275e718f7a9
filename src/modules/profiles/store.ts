import { database, isDuplicateKey, where, type Rows } from '@/server/db';
import { profile as profileSchema, type Profile } from './contract';

type Row = Omit<Profile, 'id' | 'avatar' | 'maturityLimit' | 'language'> & {
  _id: string;
  avatar: string;
  maturityLimit: number;
  language: string;
};

/** Parsed, because a later version may know other avatars, languages or limits than the document. */
const fromRow = ({ _id, ...rest }: Row): Profile => profileSchema.parse({ id: _id, ...rest });

const profiles = async () => (await database()).orm.profiles;

/** The account is part of every question: a profile of another one is not found. */
export async function findProfile(accountId: string, id: string): Promise<Profile | null> {
  const row = await (await profiles()).where({ _id: id, accountId }).first();
  return row && fromRow(row);
}

export async function listProfilesOf(accountId: string): Promise<Profile[]> {
  const rows = await (await profiles()).where({ accountId }).orderBy({ slot: 1 }).all();
  return rows.map(fromRow);
}

export async function takenSlots(accountId: string): Promise<number[]> {
  const rows = await (await profiles()).where({ accountId }).all();
  return rows.map((row) => row.slot);
}

type NewProfile = Omit<Profile, 'id'> & { accountId: string; slot: number };

const nothingYet = { newsSeenAt: null, featuredDay: null, featuredPicks: null };

/** Null when the slot has just been taken. */
export async function insertProfile(draft: NewProfile): Promise<Profile | null> {
  try {
    return fromRow(await (await profiles()).create({ ...draft, ...nothingYet }));
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

type Changes = { [Key in keyof Omit<Profile, 'id'>]?: Profile[Key] | undefined };

export async function writeProfile(accountId: string, id: string, changes: Changes): Promise<Profile | null> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return findProfile(accountId, id);
  const row = await (await profiles()).where({ _id: id, accountId }).update(given);
  return row && fromRow(row);
}

export async function removeProfile(accountId: string, id: string): Promise<boolean> {
  return (await (await profiles()).where({ _id: id, accountId }).delete()) !== null;
}

/** What the billboard shows this profile all day; `picks` is the business of whoever wrote it. */
export async function findFeatured(id: string): Promise<{ day: string | null; picks: unknown }> {
  const row = await (await profiles()).where({ _id: id }).select('featuredDay', 'featuredPicks').first();
  return { day: row?.featuredDay ?? null, picks: row?.featuredPicks ?? null };
}

/** The first of several that choose for the same day at once wins. */
export async function writeFeatured(id: string, day: string, picks: Json): Promise<void> {
  const other = where.any(where.is('featuredDay', null), where.below('featuredDay', day));
  const open = where.any(other, where.above('featuredDay', day));
  await (
    await profiles()
  )
    .where(where.all(where.idIs('_id', id), open))
    .updateAndCount({ featuredDay: day, featuredPicks: picks });
}

type Json = Rows['Profile']['featuredPicks'];

/** Since when this profile is there, and until when it has read its news. */
export async function findNewsTimes(id: string): Promise<{ createdAt: Date; seenAt: Date | null } | null> {
  const row = await (await profiles()).where({ _id: id }).select('createdAt', 'newsSeenAt').first();
  return row && { createdAt: row.createdAt, seenAt: row.newsSeenAt };
}

/** Never back: an older tab does not make read news unread. */
export async function writeNewsSeen(id: string, until: Date): Promise<void> {
  const isOlder = where.any(where.is('newsSeenAt', null), where.below('newsSeenAt', until));
  await (
    await profiles()
  )
    .where(where.all(where.idIs('_id', id), isOlder))
    .updateAndCount({ newsSeenAt: until });
}
