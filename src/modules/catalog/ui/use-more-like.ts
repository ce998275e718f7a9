'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { listMovies, Title, TitleCard } from '../contract';

const shown = 6;

/** Others of its first genre; both kinds of lists have the same shape. */
export function useMoreLike(title: Title): { titles: readonly TitleCard[]; isLoading: boolean } {
  const genre = title.genres[0];
  const { data, isLoading } = useEndpoint<typeof listMovies>(
    title.kind === 'movie' ? '/api/movies' : ('/api/series' as '/api/movies'),
    genre === undefined ? null : { query: { genre, limit: shown + 1, order: 'trending' } },
    { revalidateOnFocus: false },
  );
  const titles = (data?.items ?? []).filter(({ id }) => id !== title.id).slice(0, shown);
  return { titles, isLoading };
}
