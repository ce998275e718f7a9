'use client';

import { keyOf } from '@/ui/api/call';
import { usePages } from '@/ui/api/use-pages';
import type { Page } from '@/shared/cursor';
import type { listMovies, TitleCard } from '../contract';
import { pageSize } from './title-pages-query';

export type TitleSource = '/api/movies' | '/api/series' | '/api/favorites';
export type TitlePagesQuery = { genre?: string; order?: 'newest' | 'name' | 'trending' };

/** All titles of a list, page by page as the reader comes near its end. */
export function useTitlePages(source: TitleSource, query: TitlePagesQuery = {}) {
  const { pages, error, hasMore, isAsking, loadMore, mutate } = usePages<Page<TitleCard>>(
    (cursor) =>
      keyOf<typeof listMovies>(source as '/api/movies', { query: { ...query, limit: pageSize, ...cursor } }),
    { persistSize: true },
  );
  return { titles: pages?.flatMap((page) => page.items), error, hasMore, isAsking, loadMore, mutate };
}
