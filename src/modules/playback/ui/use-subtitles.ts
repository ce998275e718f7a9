'use client';

import { useCallback, useMemo } from 'react';
import { usePlayerState, useRequests } from '@/player/react/player-context';
import { chooseSubtitles } from './choose-subtitles';
import { subtitleChoices } from './subtitle-choices';
import { readPreferences, rememberPreferences } from './viewing-preferences';
import { useWatching } from './watch-context';

/** The subtitles of this video, and the choice, which this browser remembers by language. */
export function useSubtitles() {
  const { video, burnIn } = useWatching();
  const { media } = video;
  const { textTracks } = useRequests();
  const selectedText = usePlayerState((state) => state.textTracks.selectedId);
  const subtitles = useMemo(() => subtitleChoices(media), [media]);
  const selectedId = burnIn.selectedId ?? selectedText;

  const choose = useCallback(
    (id: string | null) => {
      const chosen = subtitles.find((track) => track.id === id);
      textTracks.select(chosen?.isBurnedIn ? null : id);
      burnIn.choose(chosen?.isBurnedIn ? id : null);
      rememberPreferences({ subtitleLanguage: chosen?.language ?? '' });
    },
    [textTracks, burnIn, subtitles],
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
