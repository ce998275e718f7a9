import { database, isDuplicateKey, where, withPlainIds, type Drafts, type Rows } from '@/server/db';

export type TitleRow = Rows['Title'];
export type VideoRow = Rows['Video'];
export type VideoDraft = Omit<Drafts['Video'], '_id' | 'createdAt' | 'updatedAt'>;
type NewTitle = Omit<Drafts['Title'], '_id' | 'updatedAt'>;
/** Without its videos, which come after it. */
export type TitleDraft = Omit<NewTitle, 'videoId' | 'previewVideoId'>;
export type TitleChange = Partial<Omit<TitleDraft, 'kind'>> & { videoId?: string };

const knownFields = [
  '_id',
  'titleId',
  'sourcePath',
  'sourceSize',
  'sourceModifiedMs',
  'contentHash',
  'state',
  'extraKind',
  'probe',
] as const satisfies (keyof VideoRow)[];
export type KnownVideo = Pick<VideoRow, (typeof knownFields)[number]>;

// --- videos ---------------------------------------------------------------

/** One query for a whole folder: a range over the unique index of paths. `folder` is absolute, without `/` at its end. */
export async function findVideosUnder(folder: string): Promise<KnownVideo[]> {
  const { orm } = await database();
  // `0` is the character after `/`.
  const inside = where.all(where.above('sourcePath', `${folder}/`), where.below('sourcePath', `${folder}0`));
  return orm.videos
    .where(inside)
    .select(...knownFields)
    .all();
}

export async function findVideo(videoId: string): Promise<VideoRow | null> {
  const { orm } = await database();
  return orm.videos.where({ _id: videoId }).first();
}

export async function findVideoByPath(sourcePath: string): Promise<KnownVideo | null> {
  const { orm } = await database();
  return orm.videos
    .where({ sourcePath })
    .select(...knownFields)
    .first();
}

export async function findVideosByHash(contentHash: string): Promise<KnownVideo[]> {
  const { orm } = await database();
  return orm.videos
    .where({ contentHash })
    .select(...knownFields)
    .all();
}

/** Its films or episodes; trailers and other extras are none. */
export async function findVideosOfTitle(titleId: string): Promise<KnownVideo[]> {
  const { orm } = await database();
  return orm.videos
    .where({ titleId })
    .where(where.is('extraKind', null))
    .select(...knownFields)
    .all();
}

/** Null when another process brought in the same path at the same moment. */
export async function createVideo(video: VideoDraft): Promise<VideoRow | null> {
  const { orm } = await database();
  return unlessDuplicate(orm.videos.create(video));
}

export async function updateVideo(videoId: string, change: Partial<VideoDraft>): Promise<void> {
  const { orm } = await database();
  await orm.videos.where({ _id: videoId }).updateAndCount(change);
}

// --- titles ---------------------------------------------------------------

export async function findTitle(titleId: string): Promise<TitleRow | null> {
  const { orm } = await database();
  return withPlainIds(await orm.titles.where({ _id: titleId }).first());
}

export async function findTitleByKey(importKey: string): Promise<TitleRow | null> {
  const { orm } = await database();
  return withPlainIds(await orm.titles.where({ importKey }).first());
}

export type ArtworkRow = Pick<TitleRow, '_id' | 'artwork'>;

/** The pictures of all titles, page by page. */
export async function findArtworkAfter(after: string | null, limit: number): Promise<ArtworkRow[]> {
  const { orm } = await database();
  const titles = after === null ? orm.titles : orm.titles.where(where.idAbove('_id', after));
  return titles.select('_id', 'artwork').orderBy({ _id: 1 }).limit(limit).all();
}

/** Null when there is one with this import key already. */
export async function createTitle(title: TitleDraft): Promise<TitleRow | null> {
  const { orm } = await database();
  const created = await unlessDuplicate(orm.titles.create({ ...title, videoId: null, previewVideoId: null }));
  return created && findTitle(created._id);
}

/** One atomic write, if nobody changed the title since `title` was read; null otherwise, or when its new key is taken. */
export async function updateTitleIfSame(title: TitleRow, change: TitleChange): Promise<TitleRow | null> {
  const { orm } = await database();
  // Two writes within one millisecond must not look like one.
  const updatedAt = new Date(Math.max(Date.now(), title.updatedAt.getTime() + 1));
  const unchanged = orm.titles.where({ _id: title._id }).where(where.is('updatedAt', title.updatedAt));
  return withPlainIds(await unlessDuplicate(unchanged.update({ ...change, updatedAt })));
}

async function unlessDuplicate<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

// --- settings -------------------------------------------------------------

/** One setting per folder, so that two owners adding folders at once never lose one. */
const folderKey = (folderId: string) => `library.folder.${folderId}`;

export async function findFolderSettings(): Promise<unknown[]> {
  const { orm } = await database();
  const all = where.all(where.atLeast('key', 'library.folder.'), where.below('key', 'library.folder/'));
  return (await orm.settings.where(all).all()).map(({ value }) => value);
}

/** False when there is one already. */
export async function createFolderSetting(folderId: string, value: object): Promise<boolean> {
  const { orm } = await database();
  return (
    (await unlessDuplicate(orm.settings.create({ key: folderKey(folderId), value: { ...value } }))) !== null
  );
}

export async function updateFolderSetting(folderId: string, value: object): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key: folderKey(folderId) }).updateAndCount({ value: { ...value } });
}

export async function deleteFolderSetting(folderId: string): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key: folderKey(folderId) }).deleteAndCount();
}
