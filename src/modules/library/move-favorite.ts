import type { Profile } from '@/modules/profiles/contract';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import { frontPosition, positionBetween, spreadOut } from './list-order';
import { findEntries, findEntry, placeEntry, type PlacedEntry } from './store';

/** More than anybody keeps on a list. */
const wholeList = 10_000;

/**
 * Behind another title, or to the front with null. One write of the entry that moves: of two moves at once both
 * count. Throws `not_found` for what is not on the list, `conflict` when what it should follow has left it.
 */
export async function moveFavorite(
  profile: Pick<Profile, 'id'>,
  titleId: string,
  { afterTitleId, now = Date.now() }: { afterTitleId: string | null; now?: number },
) {
  const entry = await findEntry(profile.id, titleId);
  if (!entry) throw new AppError('not_found', 'This title is not on your list.');
  if (afterTitleId === null) await moveToFront(entry, now);
  else if (afterTitleId !== titleId) await moveBehind(entry, afterTitleId);
  publish('profile.changed', { profileId: profile.id });
  return { titleId, afterTitleId };
}

async function moveToFront(entry: PlacedEntry, now: number): Promise<void> {
  const [first] = await findEntries(entry.profileId, { limit: 1 });
  if (first?._id !== entry._id) await placeEntry(entry._id, frontPosition(first, now));
}

async function moveBehind(entry: PlacedEntry, afterTitleId: string): Promise<void> {
  const position = (await roomBehind(entry, afterTitleId)) ?? (await roomBehind(entry, afterTitleId, true));
  if (position !== null) await placeEntry(entry._id, position);
}

/** Null when there is no room, and then with `isSpreading` after making some. */
async function roomBehind(
  entry: PlacedEntry,
  afterTitleId: string,
  isSpreading = false,
): Promise<number | null> {
  if (isSpreading) await spread(entry.profileId);
  const before = await findEntry(entry.profileId, afterTitleId);
  if (!before) {
    throw new AppError('conflict', 'The title before it has left your list. Look at the list again.');
  }
  const after = { value: before.position, id: before._id };
  const next = await findEntries(entry.profileId, { after, limit: 2 });
  return positionBetween(
    before,
    next.find(({ _id }) => _id !== entry._id),
  );
}

async function spread(profileId: string): Promise<void> {
  const entries = await findEntries(profileId, { limit: wholeList });
  const stoodAt = new Map(entries.map(({ _id, position }) => [_id, position]));
  // Only what still stands where it was read: what somebody moves meanwhile stays where they put it.
  for (const { _id, position } of spreadOut(entries)) await placeEntry(_id, position, stoodAt.get(_id));
}
