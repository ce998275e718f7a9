'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { call, keyOf } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { ResponseOf } from '@/shared/endpoint';
import type { countUnreadNews, listNews, putNewsSeen } from '../contract';

/** A reminder comes true without anybody doing anything. */
const ASK_AGAIN_MS = 60_000;

export function useUnreadNews(): number {
  const { data } = useEndpoint<typeof countUnreadNews>(
    '/api/news/unread',
    {},
    { refreshInterval: ASK_AGAIN_MS },
  );
  return data?.count ?? 0;
}

/** Asked anew whenever the panel opens. */
export function useNews() {
  return useEndpoint<typeof listNews>('/api/news', {}, { revalidateOnFocus: false });
}

/** What is shown keeps its marks until it is opened again; the bell forgets its figure at once. */
export function useMarkSeen(): (until: string) => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async (until) => {
      const key = keyOf<typeof countUnreadNews>('/api/news/unread', {});
      const seen = call<typeof putNewsSeen>('PUT', '/api/news/seen', { body: { until } });
      await mutate<ResponseOf<typeof putNewsSeen>>(key, seen, {
        optimisticData: { count: 0 },
        revalidate: false,
      });
    },
    [mutate],
  );
}
