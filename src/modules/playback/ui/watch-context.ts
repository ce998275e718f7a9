'use client';

import { createContext, use } from 'react';
import type { Media, Video } from '../contract';

/** A video that can be played now. */
export type PlayableVideo = Video & { media: Extract<Media, { state: 'ready' }> };

type Watching = {
  video: PlayableVideo;
  isAutoplayOn: boolean;
  playNext: (() => void) | null;
  /** Asks for fresh addresses and goes on where the picture stopped. */
  retry: () => void;
  startOver: () => void;
  /** Subtitles that are drawn into the pictures: another stream, in place of the one that plays. */
  burnIn: { selectedId: string | null; choose: (id: string | null) => void };
};

export const WatchContext = createContext<Watching | null>(null);

export function useWatching(): Watching {
  const watching = use(WatchContext);
  if (!watching) throw new Error('Controls belong below a WatchContext');
  return watching;
}
