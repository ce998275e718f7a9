import { database, where, withPlainIds, type Rows } from '@/server/db';

const fields = [
  '_id', 'kind', 'name', 'originalName', 'collectionName', 'tagline', 'synopsis', 'year', 'genres', 'credits',
  'maturity', 'durationSeconds', 'seasons', 'trendScore', 'tags', 'isAvailable', 'updatedAt',
] as const satisfies (keyof Rows['Title'])[]; // prettier-ignore
export type IndexedRow = Pick<Rows['Title'], (typeof fields)[number]>;

/** In the order of ids, behind `after`; also those that cannot be seen now. */
export async function findTitlesAfter(after: string | null, limit: number): Promise<IndexedRow[]> {
  const { orm } = await database();
  const titles = after === null ? orm.titles : orm.titles.where(where.idAbove('_id', after));
  return titles
    .select(...fields)
    .orderBy({ _id: 1 })
    .limit(limit)
    .all();
}

export async function findIndexedTitles(ids: readonly string[]): Promise<IndexedRow[]> {
  if (ids.length === 0) return [];
  const { orm } = await database();
  return orm.titles
    .where(where.idOneOf('_id', ids))
    .select(...fields)
    .all();
}

type Stamp = Pick<Rows['Title'], '_id' | 'isAvailable' | 'updatedAt'>;

/** When each title was changed last: what an index that was kept has to be held against. */
export async function findStampsAfter(after: string | null, limit: number): Promise<Stamp[]> {
  const { orm } = await database();
  const titles = after === null ? orm.titles : orm.titles.where(where.idAbove('_id', after));
  return titles.select('_id', 'isAvailable', 'updatedAt').orderBy({ _id: 1 }).limit(limit).all();
}

export async function findTitlesChangedSince(since: Date, limit: number): Promise<Stamp[]> {
  const { orm } = await database();
  return orm.titles
    .where(where.above('updatedAt', since))
    .select('_id', 'isAvailable', 'updatedAt')
    .orderBy({ updatedAt: 1 })
    .limit(limit)
    .all();
}

export type VideoTexts = Pick<
  Rows['Video'],
  '_id' | 'titleId' | 'audioTracks' | 'subtitles' | 'contentHash' | 'state' | 'extraKind'
>;

export async function findVideosOf(titleIds: readonly string[]): Promise<VideoTexts[]> {
  if (titleIds.length === 0) return [];
  const { orm } = await database();
  const videos = await orm.videos
    .where(where.idOneOf('titleId', titleIds))
    .select('_id', 'titleId', 'audioTracks', 'subtitles', 'contentHash', 'state', 'extraKind')
    .all();
  return videos.map(withPlainIds);
}

type TextsInside = Pick<Rows['Timeline'], '_id' | 'videoId' | 'contentHash' | 'extras'>;

/** What was read out of the sources of videos. */
export async function findTextsInside(videoIds: readonly string[]): Promise<TextsInside[]> {
  if (videoIds.length === 0) return [];
  const { orm } = await database();
  return orm.timelines
    .where(where.idOneOf('videoId', videoIds))
    .select('_id', 'videoId', 'contentHash', 'extras')
    .all();
}

type TextStamp = Pick<Rows['Timeline'], '_id' | 'videoId' | 'updatedAt'>;

/** Videos that had something read out of them. */
export async function findTextsChangedSince(since: Date, limit: number): Promise<TextStamp[]> {
  const { orm } = await database();
  return orm.timelines
    .where(where.above('updatedAt', since))
    .select('_id', 'videoId', 'updatedAt')
    .orderBy({ updatedAt: 1 })
    .limit(limit)
    .all();
}

export async function findTitleIdsOfVideos(videoIds: readonly string[]): Promise<string[]> {
  if (videoIds.length === 0) return [];
  const { orm } = await database();
  const videos = await orm.videos.where(where.idOneOf('_id', videoIds)).select('_id', 'titleId').all();
  return [...new Set(videos.map(({ titleId }) => titleId))];
}
