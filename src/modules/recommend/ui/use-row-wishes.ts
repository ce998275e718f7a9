'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import { underAddress } from '@/ui/api/under-address';
import type { clearRowWishes, listRowWishes, putRowWish, removeRowWish, Row } from '../contract';

const WISHES = '/api/rows/wishes';
const WISH = '/api/rows/{rowId}/wish';

/** Rows that this profile hid or wants less of. */
export function useRowWishes() {
  const { data } = useEndpoint<typeof listRowWishes>(WISHES, {}, { revalidateOnFocus: false });
  return data?.items;
}

/** Each resolves when the server has it and the pages of rows have been asked again. */
export function useWishForRows() {
  const { mutate } = useSWRConfig();
  const refresh = useCallback(() => mutate(underAddress('/api/rows')), [mutate]);
  const wish = useCallback(
    (row: Pick<Row, 'id'>, what: 'hidden' | 'less') =>
      call<typeof putRowWish>('PUT', WISH, { params: { rowId: row.id }, body: { wish: what } }).finally(
        refresh,
      ),
    [refresh],
  );
  const forget = useCallback(
    (rowId: string) => call<typeof removeRowWish>('DELETE', WISH, { params: { rowId } }).finally(refresh),
    [refresh],
  );
  const clear = useCallback(
    () => call<typeof clearRowWishes>('DELETE', WISHES, {}).finally(refresh),
    [refresh],
  );
  return { wish, forget, clear };
}
