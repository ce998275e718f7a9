'use client';

import { useCallback } from 'react';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { chooseSubtitles } from './choose-subtitles';
import { readPreferences, rememberPreferences } from './viewing-preferences';
import { useWatching } from './watch-context';

/** The subtitles of this video, and the choice, which this browser remembers by language. */
export function useSubtitles() {
  const { subtitles } = useWatching().video.media;
  const { textTracks } = useRequests();
  const selectedId = usePlayerState((state) => state.textTracks.selectedId);

  const choose = useCallback(
    (id: string | null) => {
      textTracks.select(id);
      const language = subtitles.find((track) => track.id === id)?.language;
      rememberPreferences({ subtitleLanguage: language ?? '' });
    },
    [textTracks, subtitles],
  );

  /** Back on in the language that was on last. Returns whether there is anything to see now. */
  const toggle = useCallback(
    (lastLanguage = readPreferences().subtitleLanguage) => {
      const found = chooseSubtitles(subtitles, lastLanguage || browserLanguage()) ?? subtitles[0]?.id ?? null;
      choose(selectedId === null ? found : null);
      return selectedId === null && found !== null;
    },
    [subtitles, selectedId, choose],
  );

  return { subtitles, selectedId, choose, toggle };
}

function browserLanguage(): string {
  return navigator.language.split('-', 1)[0] ?? '';
}
