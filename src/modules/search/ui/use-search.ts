'use client';

import { useEffect, useMemo, useState } from 'react';
import { keyOf } from '@/ui/api/call';
import { usePages } from '@/ui/api/use-pages';
import type { search, SearchAnswer } from '../contract';
import { pageSize, queryOf, type Wanted } from './search-address';

/** An index that is being made is asked again so soon. */
const askAgainMs = 2_000;

/**
 * Titles, people and quotes for a search; what was found before stays until the next answer is there. `isKnown`: the
 * page came with the answer, and need not ask for it again.
 */
export function useSearch(wanted: Wanted, { isKnown }: { isKnown: boolean }) {
  const query = useMemo(() => queryOf(wanted), [wanted]);
  const { pages, error, hasMore, isAsking, loadMore, mutate, isLoading } = usePages<SearchAnswer>(
    (cursor) => keyOf<typeof search>('/api/search', { query: { ...query, limit: pageSize, ...cursor } }),
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: !isKnown },
  );
  const first = pages?.[0];
  useEffect(() => {
    if (first?.isComplete !== false) return;
    const timer = setTimeout(() => void mutate(), askAgainMs);
    return () => clearTimeout(timer);
  }, [first, mutate]);
  const titles = useMemo(() => pages?.flatMap((page) => page.items), [pages]);
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
