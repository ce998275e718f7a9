'use client';

import { useCallback } from 'react';
import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import type { Id } from '@/shared/ids';
import type { ResponseOf } from '@/shared/endpoint';
import type { getReminder, putReminder, removeReminder } from '../contract';

const PATH = '/api/reminders/{titleId}';
type Stored = ResponseOf<typeof getReminder>;

/** Shown at once, taken back with a notice when it fails. */
export function useReminder(titleId: Id) {
  const { data, mutate } = useEndpoint<typeof getReminder>(PATH, { params: { titleId } });
  const wish = useCallback(
    async (next: { remindAt: string | null } | null) => {
      const params = { titleId };
      const send = async (): Promise<Stored> => {
        if (next) return call<typeof putReminder>('PUT', PATH, { params, body: next });
        await call<typeof removeReminder>('DELETE', PATH, { params });
        return { reminder: null };
      };
      const optimisticData = { reminder: next && { titleId, ...next } };
      try {
        await mutate(send(), { optimisticData, rollbackOnError: true, revalidate: false });
      } catch (error) {
        notify({ tone: 'bad', id: `reminder-${titleId}`, message: messageOf(error) });
      }
    },
    [titleId, mutate],
  );
  return { reminder: data?.reminder ?? null, wish };
}
