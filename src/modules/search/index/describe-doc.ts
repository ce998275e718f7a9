import { z } from 'zod';
import { isExtraVideo } from '@/modules/catalog/server';
import type { IndexedRow, VideoTexts } from '../store';
import type { SearchDoc } from './segment';

const tags = z.array(z.string()).catch([]);

/** A title as it is found. Null while it cannot be watched. */
export function describeDoc(row: IndexedRow, videos: readonly VideoTexts[]): SearchDoc | null {
  if (!row.isAvailable) return null;
  const films = videos.filter((video) => !isExtraVideo(video));
  const languages = films.flatMap(({ audioTracks, subtitles }) =>
    [...audioTracks, ...subtitles].map(({ language }) => language),
  );
  const episodes = row.seasons.flatMap((season) =>
    season.episodes.flatMap(({ name, synopsis }) => [name, synopsis]),
  );
  const characters = row.credits.map(({ character }) => character ?? '');
  return {
    id: row._id,
    kind: row.kind === 'series' ? 'series' : 'movie',
    name: plain(row.name),
    originalName: row.originalName === null || row.originalName === row.name ? null : plain(row.originalName),
    collectionName: row.collectionName,
    year: row.year,
    maturity: row.maturity,
    durationSeconds: row.durationSeconds,
    genres: each(row.genres),
    tags: each(tags.parse(row.tags)),
    people: each(row.credits.map(({ name }) => plain(name))),
    languages: each(languages.filter((language) => language !== 'und')),
    text: [row.tagline ?? '', row.synopsis, ...characters, ...episodes].join(' ').slice(0, longestText),
    // Plays count twice as much each half-life (see trendWeight): their logarithm is a time, and fits a float.
    popularity: row.trendScore > 0 ? Math.log2(row.trendScore) : 0,
    updatedAtMs: row.updatedAt.getTime(),
  };
}

const longestText = 20_000;

/** A zero parts names in the file of the index. */
const plain = (name: string) => name.replaceAll('\0', ' ').trim();

const each = (values: readonly string[]) => [
  ...new Set(values.filter((value) => value.trim() !== '').map(plain)),
];
