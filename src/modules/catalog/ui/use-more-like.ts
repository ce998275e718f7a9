'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { listMovies, listSeries, Title, TitleCard } from '../contract';

const shown = 6;

/** Others of its first genre, its own kind first. */
export function useMoreLike(title: Title): { titles: readonly TitleCard[]; isLoading: boolean } {
  const genre = title.genres[0];
  const args =
    genre === undefined ? null : { query: { genre, limit: shown + 1, order: 'trending' as const } };
  const options = { revalidateOnFocus: false };
  const movies = useEndpoint<typeof listMovies>('/api/movies', args, options);
  const series = useEndpoint<typeof listSeries>('/api/series', args, options);
  const [own, other] = title.kind === 'movie' ? [movies, series] : [series, movies];
  const all = [...(own.data?.items ?? []), ...(other.data?.items ?? [])];
  return {
    titles: all.filter(({ id }) => id !== title.id).slice(0, shown),
    isLoading: movies.isLoading || series.isLoading,
  };
}
