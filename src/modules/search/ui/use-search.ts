'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { ApiError } from '@/ui/api/api-error';
import { keyOf } from '@/ui/api/call';
import { readAddress } from '@/ui/api/use-endpoint';
import type { search, SearchAnswer } from '../contract';
import { pageSize, queryOf, type Wanted } from './search-address';

/** An index that is being made is asked again so soon. */
const askAgainMs = 2_000;

/** Titles, people and quotes for a search; what was found before stays until the next answer is there. */
export function useSearch(wanted: Wanted) {
  const query = useMemo(() => queryOf(wanted), [wanted]);
  const keyOfPage = (index: number, previous: SearchAnswer | null) => {
    if (previous?.nextCursor === null) return null;
    const cursor = index === 0 ? {} : { cursor: previous?.nextCursor ?? '' };
    return keyOf<typeof search>('/api/search', { query: { ...query, limit: pageSize, ...cursor } });
  };
  const { data, error, size, setSize, mutate, isLoading } = useSWRInfinite<SearchAnswer, ApiError>(
    keyOfPage,
    readAddress,
    { revalidateFirstPage: false, keepPreviousData: true, revalidateOnFocus: false },
  );
  const first = data?.[0];
  useEffect(() => {
    if (first?.isComplete !== false) return;
    const timer = setTimeout(() => void mutate(), askAgainMs);
    return () => clearTimeout(timer);
  }, [first, mutate]);
  const hasMore = data !== undefined && data.at(-1)?.nextCursor !== null;
  const isAsking = size > (data?.length ?? 0) && error === undefined;
  const loadMore = useCallback(() => void setSize((before) => before + 1), [setSize]);
  const titles = useMemo(() => data?.flatMap((page) => page.items), [data]);
  return { first, titles, error, hasMore, isAsking, loadMore, mutate, isLoading };
}

/** The last value that stood for a moment: one question for a burst of letters. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
