import { mediaAddress, signPicturePath } from '@/media/signed-path';
import { env } from '@/server/env';
import { secrets } from '@/server/secrets';
import type { Credit, Episode, Picture, Season, Title, TitleCard } from './contract';
import { extrasOf } from './extras';
import { personKeyOf } from './person-key';
import type { CardRow, TitleRow } from './store';

type StoredPicture = NonNullable<CardRow['artwork']['poster']>;
type StoredSeason = TitleRow['seasons'][number];
type StoredEpisode = StoredSeason['episodes'][number];

/** Languages come from the videos, which are read only when one title is looked at. */
export type Languages = { subtitleLanguages: string[]; audioLanguages: string[] };

export function presentPicture(stored: StoredPicture | null): Picture | null {
  if (!stored) return null;
  const { key, widths, width, height, blur, hasAvif, isLettered } = stored;
  const src = mediaAddress(env().MEDIA_URL, signPicturePath(secrets().MEDIA_SECRET, key));
  const marks = { ...(hasAvif && { hasAvif }), ...(isLettered === false && { isUnlettered: true as const }) };
  return { src, widths: [...widths], width, height, blur, ...marks };
}

export function presentCard(row: CardRow): TitleCard {
  return {
    id: row._id,
    kind: row.kind === 'series' ? 'series' : 'movie',
    name: row.name,
    year: row.year,
    maturity: row.maturity,
    genres: [...row.genres],
    durationSeconds: row.durationSeconds,
    seasonCount: row.seasonCount,
    poster: presentPicture(row.artwork.poster),
    backdrop: presentPicture(row.artwork.backdrop),
    videoId: row.videoId,
  };
}

export function presentTitle(row: TitleRow, languages: Languages): Title {
  const extras = extrasOf(row);
  const facts = {
    ...presentCard(row),
    ...languages,
    originalName: row.originalName,
    tagline: row.tagline,
    synopsis: row.synopsis,
    credits: row.credits.map(presentCredit),
    logo: presentPicture(row.artwork.logo),
    accent: row.artwork.accent,
    previewVideoId: previewOf(row),
    tags: tagsOf(row),
    collectionName: collectionOf(row),
    extras: extras.map((extra) => ({ ...extra, still: presentPicture(extra.still) })),
  };
  if (row.kind !== 'series') return { ...facts, kind: 'movie' };
  return { ...facts, kind: 'series', seasons: row.seasons.map(presentSeason) };
}

/** The video to show a piece of. Made to be shown: a trailer speaks for the film better than any scene of it. */
export function previewOf(row: Pick<TitleRow, 'previewVideoId' | 'videoId' | 'extras'>): string | null {
  const trailer = extrasOf(row).find(({ kind }) => kind === 'trailer');
  return row.previewVideoId ?? trailer?.videoId ?? row.videoId;
}

function presentCredit({ name, job, character }: TitleRow['credits'][number]): Credit {
  return { name, job, character, personKey: personKeyOf(name) };
}

/** Rows from before it was asked have no such field. */
export const collectionOf = ({ collectionName }: Pick<TitleRow, 'collectionName'>): string | null =>
  typeof collectionName === 'string' ? collectionName : null;

const tagsOf = ({ tags }: TitleRow): string[] =>
  Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];

function presentSeason({ number, name, episodes }: StoredSeason): Season {
  return { number, name, episodes: episodes.map(presentEpisode) };
}

export function presentEpisode(episode: StoredEpisode): Episode {
  const { number, lastNumber, name, synopsis, videoId, durationSeconds, still } = episode;
  return { number, lastNumber, name, synopsis, videoId, durationSeconds, still: presentPicture(still) };
}
