'use client';

import type { Marker } from '@/media/markers/marker';
import { useWatching } from './watch-context';

const none: readonly Marker[] = [];

/** Chapters, titles and credits of what is watched; none of a plain file. */
export function useMarkers(): readonly Marker[] {
  const { media } = useWatching().video;
  return media.kind === 'stream' ? media.markers : none;
}
