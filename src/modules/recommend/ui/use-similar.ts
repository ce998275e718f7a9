'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { Id } from '@/shared/ids';
import type { listSimilar, SimilarTitle } from '../contract';

const shown = 9;

/** What is most like a title; undefined until it is known. */
export function useSimilar(titleId: Id): readonly SimilarTitle[] | undefined {
  const args = { params: { titleId }, query: { limit: shown } };
  return useEndpoint<typeof listSimilar>('/api/titles/{titleId}/similar', args, { revalidateOnFocus: false })
    .data?.items;
}
