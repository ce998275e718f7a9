'use client';

import { useState } from 'react';
import type { SubtitleTrack } from '../contract';
import type { PlayableVideo } from './watch-context';

/** The tracks under the addresses they were loaded from: renewed ones would make the browser load them again. */
export function useSteadySubtitles({ media }: PlayableVideo): readonly SubtitleTrack[] {
  const [tracks, setTracks] = useState(media.subtitles);
  if (idsOf(tracks) === idsOf(media.subtitles)) return tracks;
  setTracks(media.subtitles);
  return media.subtitles;
}

const idsOf = (tracks: readonly SubtitleTrack[]): string => tracks.map(({ id }) => id).join();
