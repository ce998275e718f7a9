'use client';

import { useEffect, useRef } from 'react';
import type { Player } from '@/player/core/create-player';
import { loadSource, type Loaded, type Source } from '@/player/engine/engine';
import type { Video } from '../contract';
import { readPreferences } from './viewing-preferences';
import type { PlayableVideo } from './watch-context';

/** One wish to have the source in the element; a new object is a new wish, also for the same source. */
export type Load = {
  startSeconds: number;
  /** Subtitles drawn into the pictures. */
  burnIn: string | null;
  /** Stays as still as it was. */
  isPaused: boolean;
};

/** Addresses are renewed this long before they expire, or a quarter of a shorter life: a laptop may wake up late. */
const marginMs = 20 * 60_000;
const leastMs = 2_000;

/** `refresh` fetches the video again, with new addresses. */
export function useEngine(
  player: Player | null,
  { media }: PlayableVideo,
  { load, refresh }: { load: Load; refresh: () => Promise<Video | undefined> },
): void {
  const loaded = useRef<Loaded | null>(null);
  const latest = useRef({ media, refresh });
  useEffect(() => {
    latest.current = { media, refresh };
    loaded.current?.moveTo(media.src);
  }, [media, refresh]);

  useEffect(() => {
    if (!player) return;
    const loading = new AbortController();
    const { signal } = loading;
    const renew = async () => {
      const fresh = (await latest.current.refresh())?.media;
      if (fresh?.state === 'ready') loaded.current?.moveTo(fresh.src);
    };
    const { startSeconds, burnIn, isPaused } = load;
    const source = sourceOf(latest.current.media, burnIn);
    loaded.current = loadSource(player, source, { startSeconds, renew, signal });
    if (!isPaused) void player.requests.playback.play();
    return () => loading.abort();
  }, [player, load]);

  useEffect(() => {
    const leftMs = Date.parse(media.expiresAt) - Date.now();
    const inMs = Math.max(leftMs - Math.min(marginMs, leftMs / 4), leastMs);
    const timer = setTimeout(() => void latest.current.refresh(), inMs);
    return () => clearTimeout(timer);
  }, [media.expiresAt]);
}

function sourceOf(media: PlayableVideo['media'], burnIn: string | null): Source {
  if (media.kind === 'file') return media;
  const { qualityLines, audio } = readPreferences();
  const { fileSrc } = media;
  const { src, startRungHint } = media.burnedIn.find(({ id }) => id === burnIn) ?? media;
  return { kind: 'stream', src, fileSrc, hint: startRungHint, qualityLines, audio };
}
