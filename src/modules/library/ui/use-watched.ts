'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { call, keyOf } from '@/ui/api/call';
import { underAddress } from '@/ui/api/under-address';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import type { Id } from '@/shared/ids';
import type { BodyOf } from '@/shared/endpoint';
import type { listProgress, putWatched } from '../contract';

export type Mark = BodyOf<typeof putWatched>;

/** Marks as watched, or as never watched; what changed is shown as soon as the server has it. */
export function useWatched(titleId: Id): (mark: Mark) => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async (body) => {
      try {
        const params = { titleId };
        const places = await call<typeof putWatched>('PUT', '/api/titles/{titleId}/watched', {
          params,
          body,
        });
        await mutate(keyOf<typeof listProgress>('/api/progress', { query: { titleId } }), places, {
          revalidate: false,
        });
        void mutate(underAddress('/api/rows'));
      } catch (error) {
        notify({ tone: 'bad', id: `watched-${titleId}`, message: messageOf(error) });
      }
    },
    [titleId, mutate],
  );
}
