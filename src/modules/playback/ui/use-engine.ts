'use client';

import { useEffect } from 'react';
import type { Player } from '@/player/core/create-player';
import { loadSource } from '@/player/engine/engine';
import type { PlayableVideo } from './watch-context';

/** One wish to have the source in the element; a new object is a new wish, also for the same source. */
export type Load = { startSeconds: number };

export function useEngine(player: Player | null, { media }: PlayableVideo, load: Load): void {
  const { src, mimeType } = media;
  useEffect(() => {
    if (!player) return;
    const loading = new AbortController();
    loadSource(player.video, { kind: 'file', src, mimeType }, load.startSeconds, loading.signal);
    void player.requests.playback.play();
    return () => loading.abort();
  }, [player, src, mimeType, load]);
}
