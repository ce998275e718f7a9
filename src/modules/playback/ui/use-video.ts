'use client';

import { useEndpoint } from '@/ui/api/use-endpoint';
import type { getVideo, Video } from '../contract';

const pollMs = 4_000;

/** What to play; asked again and again while it is being prepared, and never behind a viewer's back otherwise. */
export function useVideo(videoId: string, initial: Video | null) {
  return useEndpoint<typeof getVideo>(
    '/api/videos/{videoId}',
    { params: { videoId } },
    {
      ...(initial?.id === videoId && { fallbackData: initial }),
      refreshInterval: (latest) => (latest?.media.state === 'preparing' ? pollMs : 0),
      revalidateIfStale: false,
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
    },
  );
}
