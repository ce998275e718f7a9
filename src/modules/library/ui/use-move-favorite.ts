'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import type { Id } from '@/shared/ids';
import { call } from '@/ui/api/call';
import { underAddress } from '@/ui/api/under-address';
import type { moveFavorite } from '../contract';

/** Behind another title of My List; null: to its beginning. The lists that are shown are asked again afterwards. */
export function useMoveFavorite(): (titleId: Id, afterTitleId: Id | null) => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async (titleId, afterTitleId) => {
      await call<typeof moveFavorite>('PATCH', '/api/favorites/{titleId}', {
        params: { titleId },
        body: { afterTitleId },
      });
      void mutate(underAddress('/api/rows'));
    },
    [mutate],
  );
}
