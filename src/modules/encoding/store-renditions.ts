import { database, isDuplicateKey, where, withPlainIds, type Drafts, type Rows } from '@/server/db';
import { onDemandRank } from './fill-rules';

export type RenditionRow = Rows['Rendition'];
export type RenditionDraft = Omit<Drafts['Rendition'], '_id' | 'createdAt'>;

const most = 100;

// --- what there is --------------------------------------------------------

export type PlayableVideo = Pick<Rows['Video'], '_id' | 'contentHash'>;

/** Newest first: a film that was just dropped in is the one that somebody waits for. `before` is the id of the last one of the page before. */
export async function findPlayableVideos(before: string | null, limit: number): Promise<PlayableVideo[]> {
  const { orm } = await database();
  const ready = orm.videos.where({ state: 'ready' });
  return (before === null ? ready : ready.where(where.idBelow('_id', before)))
    .select('_id', 'contentHash')
    .orderBy({ _id: -1 })
    .limit(limit)
    .all();
}

/** Of these videos, which exist, and with which content. */
export async function findContents(videoIds: readonly string[]): Promise<Map<string, string>> {
  const { orm } = await database();
  const rows = await orm.videos.where(where.idOneOf('_id', videoIds)).select('_id', 'contentHash').all();
  return new Map(rows.map(({ _id, contentHash }) => [_id, contentHash]));
}

export async function findRenditionsOf(videoIds: readonly string[]): Promise<RenditionRow[]> {
  const { orm } = await database();
  return orm.renditions.where(where.idOneOf('videoId', videoIds)).all();
}

/** Pages through all of them by id. */
export async function findRenditionsAfter(after: string | null, limit: number): Promise<RenditionRow[]> {
  const { orm } = await database();
  const page = after === null ? orm.renditions : orm.renditions.where(where.idAbove('_id', after));
  return page.orderBy({ _id: 1 }).limit(limit).all();
}

/** False when there is one already. */
export async function createRendition(row: RenditionDraft): Promise<boolean> {
  const { orm } = await database();
  try {
    await orm.renditions.create(row);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export async function deleteRenditionsOf(videoId: string, contentHash: string): Promise<void> {
  const { orm } = await database();
  await orm.renditions.where({ videoId, contentHash }).deleteAndCount();
}

export async function setRank(videoId: string, renditionId: string, rank: number): Promise<void> {
  const { orm } = await database();
  await orm.renditions.where({ videoId, renditionId }).updateAndCount({ rank });
}

export async function deleteRendition(rowId: string): Promise<void> {
  const { orm } = await database();
  await orm.renditions.where({ _id: rowId }).deleteAndCount();
}

// --- who is at it ---------------------------------------------------------

const isFree = (now: Date) => where.any(where.is('leaseUntil', null), where.below('leaseUntil', now));
const isUnfinished = where.all(where.is('isComplete', false), where.below('rank', onDemandRank));

/** What could be filled now: the lowest ranks, and what was watched last. */
export async function findUnfilled(now: Date): Promise<RenditionRow[]> {
  const { orm } = await database();
  const free = orm.renditions.where(where.all(isUnfinished, isFree(now)));
  const [lowest, watched] = await Promise.all([
    free.orderBy({ rank: 1, _id: -1 }).limit(most).all(),
    free
      .where(where.above('watchedAt', new Date(0)))
      .orderBy({ watchedAt: -1, _id: -1 })
      .limit(most)
      .all(),
  ]);
  return [...new Map([...watched, ...lowest].map((row) => [row._id, row])).values()];
}

type Lease = { owner: string; until: Date };

/** One atomic write: of any number of workers one gets it. Null for the others, and when it is complete by now. */
export async function leaseRow(
  rowId: string,
  { owner, until }: Lease,
  now: Date,
): Promise<RenditionRow | null> {
  const { orm } = await database();
  const free = orm.renditions.where({ _id: rowId }).where(where.all(isUnfinished, isFree(now)));
  return withPlainIds(await free.update({ leaseOwner: owner, leaseUntil: until }));
}

/** False when it has gone to somebody else, because this worker was not heard of for too long. */
export async function extendLease(rowId: string, { owner, until }: Lease): Promise<boolean> {
  const { orm } = await database();
  return (
    (await orm.renditions.where({ _id: rowId, leaseOwner: owner }).updateAndCount({ leaseUntil: until })) > 0
  );
}

type Outcome = Partial<
  Pick<RenditionDraft, 'finalCount' | 'bytes' | 'isComplete' | 'failure' | 'attempts' | 'leaseUntil'>
>;

/** Ends a lease with what came of it. Nothing happens when it is no longer ours. */
export async function endLease(rowId: string, owner: string, outcome: Outcome): Promise<void> {
  const { orm } = await database();
  await orm.renditions
    .where({ _id: rowId, leaseOwner: owner })
    .updateAndCount({ leaseUntil: null, ...outcome, leaseOwner: null });
}

// --- what is watched, and what it takes -----------------------------------

/** False when it is not known. */
export async function setWatched(
  videoId: string,
  renditionId: string,
  { at, segment }: { at: Date; segment: number },
): Promise<boolean> {
  const { orm } = await database();
  const known = orm.renditions.where({ videoId, renditionId });
  return (await known.updateAndCount({ watchedAt: at, watchedSegment: segment })) > 0;
}

export async function setStored(
  rowId: string,
  stored: Pick<RenditionDraft, 'finalCount' | 'bytes' | 'isComplete'>,
) {
  const { orm } = await database();
  await orm.renditions.where({ _id: rowId }).updateAndCount(stored);
}

export async function findWatchedSince(since: Date): Promise<RenditionRow[]> {
  const { orm } = await database();
  return orm.renditions
    .where(where.above('watchedAt', since))
    .orderBy({ watchedAt: -1, _id: -1 })
    .limit(500)
    .all();
}

/** With something stored, or being made. Few columns: a large library has a hundred thousand of them. */
export async function findStoredSizes() {
  const { orm } = await database();
  return orm.renditions
    .where(where.above('bytes', 0))
    .select('_id', 'videoId', 'renditionId', 'contentHash', 'rank', 'bytes', 'watchedAt', 'leaseUntil')
    .all();
}

export async function findFailures(): Promise<RenditionRow[]> {
  const { orm } = await database();
  return orm.renditions.where(where.above('attempts', 0)).orderBy({ attempts: -1, _id: -1 }).limit(10).all();
}

export async function findLeased(now: Date): Promise<RenditionRow[]> {
  const { orm } = await database();
  return orm.renditions
    .where(where.all(where.above('leaseUntil', now), where.above('leaseOwner', '')))
    .limit(20)
    .all();
}

/** How much of what is to be made ahead is there. */
export async function countRenditions() {
  const { orm } = await database();
  return orm.renditions
    .where(where.below('rank', onDemandRank))
    .select('videoId', 'rank', 'segmentCount', 'finalCount', 'bytes', 'isComplete')
    .all();
}

/** Paths of the sources, by video. */
export async function findFileNames(videoIds: readonly string[]): Promise<Map<string, string>> {
  const { orm } = await database();
  const rows = await orm.videos
    .where(where.idOneOf('_id', [...new Set(videoIds)]))
    .select('_id', 'sourcePath')
    .all();
  return new Map(rows.map(({ _id, sourcePath }) => [_id, sourcePath]));
}
