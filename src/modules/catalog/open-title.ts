import { AppError } from '@/shared/errors';
import type { Movie, Series, Title } from './contract';
import { presentTitle } from './present-title';
import { findTitle, findTitleLanguages, type TitleRow } from './store';

/** Above the profile's limit and missing look the same: a child's profile learns no names. */
export async function openTitle(titleId: string, maturityLimit: number): Promise<Title> {
  const row = await admitTitle(titleId, maturityLimit);
  return presentTitle(row, await findTitleLanguages(titleId));
}

/** The stored title. Throws `not_found` as everything about one title does. */
export async function admitTitle(titleId: string, maturityLimit: number): Promise<TitleRow> {
  const row = await findTitle(titleId);
  if (!row?.isAvailable || row.maturity > maturityLimit) throw missing();
  return row;
}

export async function openMovie(movieId: string, maturityLimit: number): Promise<Movie> {
  const title = await openTitle(movieId, maturityLimit);
  if (title.kind !== 'movie') throw missing();
  return title;
}

export async function openSeries(seriesId: string, maturityLimit: number): Promise<Series> {
  const title = await openTitle(seriesId, maturityLimit);
  if (title.kind !== 'series') throw missing();
  return title;
}

const missing = () => new AppError('not_found', 'This title is not here, or not for this profile.');
