'use client';

import { useCallback } from 'react';
import useSWRInfinite, { type SWRInfiniteConfiguration } from 'swr/infinite';
import type { ApiError } from './api-error';
import { readAddress } from './use-endpoint';

type Paged = { nextCursor: string | null };
type Cursor = { cursor?: string };

/** A list page by page, as the reader comes near its end: `keyAt` is the address of the page that begins at a cursor. */
export function usePages<P extends Paged>(
  keyAt: (cursor: Cursor) => string,
  options: SWRInfiniteConfiguration<P, ApiError>,
) {
  const keyOfPage = (index: number, previous: P | null) => {
    if (previous?.nextCursor === null) return null;
    return keyAt(index === 0 ? {} : { cursor: previous?.nextCursor ?? '' });
  };
  const { data, error, size, setSize, mutate, isLoading } = useSWRInfinite<P, ApiError>(
    keyOfPage,
    readAddress,
    { revalidateFirstPage: false, ...options },
  );
  const hasMore = data !== undefined && data.at(-1)?.nextCursor !== null;
  const isAsking = size > (data?.length ?? 0) && error === undefined;
  const loadMore = useCallback(() => void setSize((before) => before + 1), [setSize]);
  return { pages: data, error, hasMore, isAsking, loadMore, mutate, isLoading };
}
