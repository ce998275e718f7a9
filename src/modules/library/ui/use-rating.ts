'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import { underAddress } from '@/ui/api/under-address';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import type { Id } from '@/shared/ids';
import type { ResponseOf } from '@/shared/endpoint';
import type { getRating, putRating, RatingValue, removeRating } from '../contract';

const PATH = '/api/ratings/{titleId}';
type Stored = ResponseOf<typeof getRating>;

/** The thumb of this profile; shown at once, taken back with a notice when it fails. */
export function useRating(titleId: Id) {
  const { data, mutate } = useEndpoint<typeof getRating>(PATH, { params: { titleId } });
  const { mutate: mutateAll } = useSWRConfig();
  const rate = useCallback(
    async (value: RatingValue | null) => {
      const params = { titleId };
      const send = async (): Promise<Stored> => {
        if (value !== null) return call<typeof putRating>('PUT', PATH, { params, body: { value } });
        await call<typeof removeRating>('DELETE', PATH, { params });
        return { value: null };
      };
      try {
        await mutate(send(), { optimisticData: { value }, rollbackOnError: true, revalidate: false });
        void mutateAll(underAddress('/api/rows'));
      } catch (error) {
        notify({ tone: 'bad', id: `rating-${titleId}`, message: messageOf(error) });
      }
    },
    [titleId, mutate, mutateAll],
  );
  return { value: data?.value ?? null, rate };
}
