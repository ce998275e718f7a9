'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { getCollection, Title } from '../contract';

/** The saga of a title; undefined while it is not known, null when there is none. */
export function useCollection({ id, collectionName }: Title) {
  const args = collectionName === null ? null : { params: { titleId: id } };
  const { data } = useEndpoint<typeof getCollection>('/api/titles/{titleId}/collection', args, {
    revalidateOnFocus: false,
  });
  return collectionName === null ? null : data?.collection;
}
