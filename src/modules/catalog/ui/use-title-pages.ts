'use client';

import { useCallback } from 'react';
import useSWRInfinite from 'swr/infinite';
import { keyOf } from '@/ui/api/call';
import type { ApiError } from '@/ui/api/api-error';
import { readAddress } from '@/ui/api/use-endpoint';
import type { Page } from '@/shared/cursor';
import type { listMovies, TitleCard } from '../contract';
import { pageSize } from './title-pages-query';

export type TitleSource = '/api/movies' | '/api/series' | '/api/favorites';
export type TitlePagesQuery = { genre?: string; order?: 'newest' | 'name' | 'trending' };

/** All titles of a list, page by page as the reader comes near its end. */
export function useTitlePages(source: TitleSource, query: TitlePagesQuery = {}) {
  const keyOfPage = (index: number, previous: Page<TitleCard> | null) => {
    if (previous?.nextCursor === null) return null;
    const cursor = index === 0 ? {} : { cursor: previous?.nextCursor ?? '' };
    return keyOf<typeof listMovies>(source as '/api/movies', {
      query: { ...query, limit: pageSize, ...cursor },
    });
  };
  const response = useSWRInfinite<Page<TitleCard>, ApiError>(keyOfPage, readAddress, {
    revalidateFirstPage: false,
    persistSize: true,
  });
  const { data, error, size, setSize, mutate } = response;
  const hasMore = data !== undefined && data.at(-1)?.nextCursor !== null;
  const isAsking = size > (data?.length ?? 0) && error === undefined;
  const loadMore = useCallback(() => void setSize((before) => before + 1), [setSize]);
  return { titles: data?.flatMap((page) => page.items), error, hasMore, isAsking, loadMore, mutate };
}
