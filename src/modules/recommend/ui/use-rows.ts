'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { keyOf } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { ResponseOf } from '@/shared/endpoint';
import type { listRows } from '../contract';

export type RowsPage = 'browse' | 'movies' | 'series';
type Rows = ResponseOf<typeof listRows>;

const GROWING_MS = 3000;
/** A film that somebody has just put into a library folder is to appear by itself. */
const RESTING_MS = 5000;

export function useRows(page: RowsPage) {
  return useEndpoint<typeof listRows>(
    '/api/rows',
    { query: { page } },
    {
      refreshInterval: (latest) => (latest?.isGrowing ? GROWING_MS : RESTING_MS),
      keepPreviousData: true,
    },
  );
}

/** `edit` changes what is shown at once, before the server has answered; `refresh` asks it. */
export function useRowsEdit(page: RowsPage) {
  const { mutate } = useSWRConfig();
  const key = keyOf<typeof listRows>('/api/rows', { query: { page } });
  const edit = useCallback(
    (change: (rows: Rows) => Rows) =>
      mutate<Rows>(key, (rows) => rows && change(rows), { revalidate: false }),
    [mutate, key],
  );
  const refresh = useCallback(() => mutate(key), [mutate, key]);
  return { edit, refresh };
}
