import { database, where, withPlainIds, type Filter, type Rows } from '@/server/db';
import type { Position } from '@/shared/cursor';
import type { TitleKind } from './contract';

export type TitleRow = Rows['Title'];
export type VideoRow = Rows['Video'];
export type TitleOrder = 'newest' | 'name' | 'trending';

/** All but the seasons and the texts: a page of cards never reads a hundred episodes. */
const cardFields = [
  '_id',
  'kind',
  'name',
  'sortName',
  'year',
  'maturity',
  'genres',
  'durationSeconds',
  'seasonCount',
  'artwork',
  'videoId',
  'trendScore',
  'isAvailable',
  'addedAt',
] as const satisfies (keyof TitleRow)[];
export type CardRow = Pick<TitleRow, (typeof cardFields)[number]>;

/** What a recommendation reads of a title: its words and names, without pictures and episodes. */
const factFields = [
  '_id',
  'kind',
  'name',
  'year',
  'maturity',
  'genres',
  'credits',
  'tags',
  'collectionName',
  'collectionOrder',
  'tagline',
  'synopsis',
  'durationSeconds',
  'artwork',
  'addedAt',
] as const satisfies (keyof TitleRow)[];
export type FactRow = Pick<TitleRow, (typeof factFields)[number]>;

type CardQuery = {
  kind?: TitleKind | undefined;
  genre?: string | undefined;
  order: TitleOrder;
  after?: Position | undefined;
  maturityLimit: number;
  limit: number;
};

/** No trailer or other extra. */
const isFilm = where.is('extraKind', null);

const orders = {
  newest: { field: 'addedAt', direction: -1 },
  trending: { field: 'trendScore', direction: -1 },
  name: { field: 'sortName', direction: 1 },
} as const;

export async function findCards({
  kind,
  genre,
  order,
  after,
  maturityLimit,
  limit,
}: CardQuery): Promise<CardRow[]> {
  const { orm } = await database();
  const { field, direction } = orders[order];
  const filters: Filter[] = [where.is('isAvailable', true), where.atMost('maturity', maturityLimit)];
  if (kind) filters.push(where.is('kind', kind));
  // Equality on an array field means "contains".
  if (genre !== undefined) filters.push(where.is('genres', genre));
  if (after) filters.push(beyond(order, after));
  return orm.titles
    .where(where.all(...filters))
    .select(...cardFields)
    .orderBy({ [field]: direction, _id: direction })
    .limit(limit)
    .all();
}

/** Behind the last one of the page before, by the same order that the index has. */
function beyond(order: TitleOrder, { value, id }: Position): Filter {
  const { field, direction } = orders[order];
  const at = order === 'newest' ? new Date(Number(value)) : value;
  const [further, later] = direction === 1 ? [where.above, where.idAbove] : [where.below, where.idBelow];
  return where.any(further(field, at), where.all(where.is(field, at), later('_id', id)));
}

/** In the order of the ids; what is missing, gone or above the limit is left out. */
export async function findCardsById(ids: readonly string[], maturityLimit: number): Promise<CardRow[]> {
  if (ids.length === 0) return [];
  const { orm } = await database();
  const cards: CardRow[] = await orm.titles
    .where(seenById(ids, maturityLimit))
    .select(...cardFields)
    .all();
  return inOrder(ids, cards);
}

/** As findCardsById, with seasons and everything. */
export async function findTitlesById(ids: readonly string[], maturityLimit: number): Promise<TitleRow[]> {
  if (ids.length === 0) return [];
  const { orm } = await database();
  const titles: TitleRow[] = await orm.titles.where(seenById(ids, maturityLimit)).all();
  return inOrder(ids, titles.map(withPlainIds));
}

function seenById(ids: readonly string[], maturityLimit: number): Filter {
  return where.all(
    where.idOneOf('_id', ids),
    where.is('isAvailable', true),
    where.atMost('maturity', maturityLimit),
  );
}

function inOrder<T extends { _id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** All that can be watched, page by page in the order of their ids. */
export async function findFacts(afterId: string | null, limit: number): Promise<FactRow[]> {
  const { orm } = await database();
  const filters = [
    where.is('isAvailable', true),
    ...(afterId === null ? [] : [where.idAbove('_id', afterId)]),
  ];
  return orm.titles
    .where(where.all(...filters))
    .select(...factFields)
    .orderBy({ _id: 1 })
    .limit(limit)
    .all();
}

/** What is missing or gone is left out. */
export async function findFactsById(ids: readonly string[]): Promise<FactRow[]> {
  if (ids.length === 0) return [];
  const { orm } = await database();
  return orm.titles
    .where(seenById(ids, Number.MAX_SAFE_INTEGER))
    .select(...factFields)
    .all();
}

export async function findTitle(titleId: string): Promise<TitleRow | null> {
  const { orm } = await database();
  return withPlainIds(await orm.titles.where({ _id: titleId }).first());
}

export async function findVideo(videoId: string): Promise<VideoRow | null> {
  const { orm } = await database();
  return orm.videos.where({ _id: videoId }).first();
}

const mostParts = 100;
export type PartRow = CardRow & Pick<TitleRow, 'collectionOrder'>;

/** Everything of one saga, in no particular order. */
export async function findCollection(name: string, maturityLimit: number): Promise<PartRow[]> {
  const { orm } = await database();
  return orm.titles
    .where(where.all(where.is('collectionName', name), ...seenBy(maturityLimit)))
    .select(...cardFields, 'collectionOrder')
    .limit(mostParts)
    .all();
}

const mostWorks = 300;
export type WorkRow = CardRow & Pick<TitleRow, 'credits'>;

/** What a person worked on. A bound, because nobody reads further; `personKeys` is an array, and equality means "contains". */
export async function findWorksOf(personKey: string, maturityLimit: number): Promise<WorkRow[]> {
  const { orm } = await database();
  return orm.titles
    .where(where.all(where.is('personKeys', personKey), ...seenBy(maturityLimit)))
    .select(...cardFields, 'credits')
    .limit(mostWorks)
    .all();
}

/** Titles of before people had pages. */
export async function findWithoutPersonKeys(limit: number): Promise<Pick<TitleRow, '_id' | 'credits'>[]> {
  const { orm } = await database();
  return orm.titles.where(where.is('personKeys', null)).select('_id', 'credits').limit(limit).all();
}

/** Only where an import has not been quicker. */
export async function writePersonKeys(titleId: string, personKeys: string[]): Promise<void> {
  const { orm } = await database();
  await orm.titles.where({ _id: titleId }).where(where.is('personKeys', null)).updateAndCount({ personKeys });
}

const seenBy = (maturityLimit: number): Filter[] => [
  where.is('isAvailable', true),
  where.atMost('maturity', maturityLimit),
];

/** Languages that any video of the title speaks or subtitles, each once. */
export async function findTitleLanguages(titleId: string) {
  const { orm } = await database();
  const videos = await orm.videos.where({ titleId }).where(isFilm).select('audioTracks', 'subtitles').all();
  const each = (languages: string[]) => [...new Set(languages)].filter((language) => language !== '').sort();
  return {
    subtitleLanguages: each(videos.flatMap((video) => video.subtitles.map((track) => track.language))),
    audioLanguages: each(videos.flatMap((video) => video.audioTracks.map((track) => track.language))),
  };
}

const videoFactFields = [
  'sourceSize',
  'container',
  'videoCodec',
  'width',
  'height',
  'frameRate',
  'audioTracks',
  'subtitles',
  'probe',
] as const satisfies (keyof VideoRow)[];
export type VideoFactsRow = Pick<VideoRow, (typeof videoFactFields)[number]>;

/** What the films of a title are made of; its extras do not count. */
export async function findVideoFacts(titleId: string): Promise<VideoFactsRow[]> {
  const { orm } = await database();
  return orm.videos
    .where({ titleId, state: 'ready' })
    .where(isFilm)
    .select(...videoFactFields)
    .all();
}

/** Genres and limit of everything that can be watched: small, but all of it. */
export async function findGenresOfAll(): Promise<Pick<TitleRow, 'genres' | 'maturity'>[]> {
  const { orm } = await database();
  return orm.titles.where({ isAvailable: true }).select('genres', 'maturity').all();
}

export async function addTrendScore(titleId: string, weight: number): Promise<void> {
  const { orm } = await database();
  await orm.titles.where({ _id: titleId }).updateAndCount((title) => [title.trendScore.inc(weight)]);
}

const growingKey = 'catalog.growingUntil';

export async function readGrowingUntil(): Promise<Date | null> {
  const { orm } = await database();
  const setting = await orm.settings.where({ key: growingKey }).first();
  return typeof setting?.value === 'string' ? new Date(setting.value) : null;
}

export async function writeGrowingUntil(until: Date): Promise<void> {
  const { orm } = await database();
  const value = until.toISOString();
  await orm.settings
    .where({ key: growingKey })
    .upsert({ create: { key: growingKey, value }, update: { value } });
}
