'use client';

import { useEffect, useState } from 'react';
import { previewAt, readTrickplayVtt, type Preview } from '@/media/trickplay/read-trickplay-vtt';
import { usePlayerState } from '@/player/react/player-context';
import { useWatching } from './watch-context';

type Size = { width: number; height: number };
/** A picture to show; `size` is that of its sheet, null until that is loaded. */
export type ShownPreview = Preview & { size: Size | null };

/** Sheets that the browser has, for as long as the page lives. */
const loaded = new Map<string, Size>();

/** A pointer that only passes over the bar does not ask for the pictures on its way. */
const restMs = 60;
/** The server makes a sheet that nobody has seen before: it may be busy. */
const againMs = 3_000;

/** The preview picture for a moment of the film. Null when there are none. */
export function usePreview(previews: readonly Preview[], seconds: number): ShownPreview | null {
  const preview = previewAt(previews, seconds);
  const size = useSheet(preview?.sheet ?? null);
  return preview && { ...preview, size };
}

const none: readonly Preview[] = [];

/** All pictures there are. Fetched once the film plays, which is what the line is needed for until then. */
export function usePreviews(): readonly Preview[] {
  const { media } = useWatching().video;
  const isWanted = usePlayerState((state) => state.playback.hasStarted);
  const src = media.kind === 'stream' ? media.trickplay : null;
  const [list, setList] = useState<{ src: string; previews: readonly Preview[] } | null>(null);
  const isThere = list?.src === src;
  useEffect(() => {
    if (!isWanted || src === null || isThere) return;
    const stop = new AbortController();
    fetchPreviews(src, stop.signal)
      .then((previews) => setList({ src, previews }))
      // Without pictures there is still the time.
      .catch(() => undefined);
    return () => stop.abort();
  }, [isWanted, src, isThere]);
  return list?.src === src ? list.previews : none;
}

async function fetchPreviews(src: string, signal: AbortSignal): Promise<Preview[]> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`No preview pictures: ${response.status}`);
  return readTrickplayVtt(await response.text(), response.url);
}

/** Size of a sheet once it can be drawn without a wait. */
function useSheet(sheet: string | null): Size | null {
  const [, setLoads] = useState(0);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (sheet === null || loaded.has(sheet)) return;
    const image = new Image();
    let again: ReturnType<typeof setTimeout> | undefined;
    image.onload = () => {
      loaded.set(sheet, { width: image.naturalWidth, height: image.naturalHeight });
      setLoads((count) => count + 1);
    };
    image.onerror = () => {
      again = setTimeout(() => setTries((count) => count + 1), againMs);
    };
    const rest = setTimeout(() => (image.src = sheet), restMs);
    return () => {
      clearTimeout(rest);
      clearTimeout(again);
      image.onload = image.onerror = null;
      // Ends the loading of what is no longer looked at; the server stops making it, too.
      image.src = '';
    };
  }, [sheet, tries]);
  return sheet === null ? null : (loaded.get(sheet) ?? null);
}
