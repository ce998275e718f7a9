import type { Facet, Layer } from './segment';

export type TitleFilters = {
  /** Nothing above it is found, nor the people in nothing else, nor their names suggested. */
  maturityLimit: number;
  /** What a popularity has to be held against: they grow as time goes by. */
  popularityNow?: number | undefined;
  kind?: 'movie' | 'series' | undefined;
  genre?: string | undefined;
  language?: string | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  minutesFrom?: number | undefined;
  minutesTo?: number | undefined;
  /** Ids that it has to be one of, or none of. */
  among?: ReadonlySet<string> | undefined;
  notAmong?: ReadonlySet<string> | undefined;
};

export type Accepts = (doc: number) => boolean;

/** Made once for a question: sets of documents are only looked into where the columns agree. */
export function acceptsOf({ segment, isHidden }: Layer, filters: TitleFilters): Accepts {
  const { maturityLimit, kind, genre, language, among, notAmong } = filters;
  const { yearFrom = 0, yearTo = 65_535, minutesFrom = 0, minutesTo = 65_535 } = filters;
  const ofGenre = genre === undefined ? null : docsOf(segment.genres, genre);
  const ofLanguage = language === undefined ? null : docsOf(segment.languages, language);
  const wanted = kind === undefined ? null : kind === 'series' ? 1 : 0;
  return (doc) => {
    const year = segment.years[doc] as number;
    const minutes = segment.minutes[doc] as number;
    return (
      (segment.maturities[doc] as number) <= maturityLimit &&
      (wanted === null || segment.isSeries[doc] === wanted) &&
      year >= yearFrom &&
      year <= yearTo &&
      minutes >= minutesFrom &&
      minutes <= minutesTo &&
      !isHidden(doc) &&
      (ofGenre === null || ofGenre.has(doc)) &&
      (ofLanguage === null || ofLanguage.has(doc)) &&
      (among === undefined || among.has(segment.ids[doc] ?? '')) &&
      (notAmong === undefined || !notAmong.has(segment.ids[doc] ?? ''))
    );
  };
}

function docsOf({ values, starts, docs }: Facet, value: string): ReadonlySet<number> {
  const at = values.indexOf(value);
  return new Set(at < 0 ? [] : docs.subarray(starts[at], starts[at + 1]));
}
