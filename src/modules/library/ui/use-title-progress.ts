'use client';

import { useMemo } from 'react';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type { Id } from '@/shared/ids';
import type { listProgress, Progress } from '../contract';

/** Where this profile is in each video of a title, by video. */
export function useTitleProgress(titleId: Id): ReadonlyMap<Id, Progress> {
  const { data } = useEndpoint<typeof listProgress>('/api/progress', { query: { titleId } });
  return useMemo(() => new Map(data?.items.map((item) => [item.videoId, item])), [data]);
}
