'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { suggest, Suggestion } from '../contract';

const none: Suggestion[] = [];

/** For what is being typed; those of the letters before stay until the next are there. */
export function useSuggestions(typed: string): Suggestion[] {
  const q = typed.trimStart();
  const { data } = useEndpoint<typeof suggest>(
    '/api/search/suggestions',
    q === '' ? null : { query: { q } },
    { keepPreviousData: true, revalidateOnFocus: false, shouldRetryOnError: false },
  );
  return q === '' ? none : (data?.items ?? none);
}
