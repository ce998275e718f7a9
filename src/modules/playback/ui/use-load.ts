'use client';

import { useCallback, useMemo, useState } from 'react';
import type { Player } from '@/player/core/create-player';
import { holdPicture } from '@/player/core/hold-picture';
import type { Video } from '../contract';
import { chooseSubtitles } from './choose-subtitles';
import { subtitleChoices } from './subtitle-choices';
import type { Load } from './use-engine';
import { readPreferences } from './viewing-preferences';
import type { PlayableVideo } from './watch-context';

type Loading = {
  load: Load;
  /** With addresses that were just asked for, where the picture stopped. */
  retry: () => void;
  burnIn: { selectedId: string | null; choose: (id: string | null) => void };
};

/** What the element plays and from where: it changes for another try, and for subtitles drawn into the pictures. */
export function useLoad(
  player: Player | null,
  video: PlayableVideo,
  refresh: () => Promise<Video | undefined>,
): Loading {
  const { resumeSeconds } = video;
  const [load, setLoad] = useState<Load>(() => ({
    startSeconds: resumeSeconds,
    burnIn: rememberedBurnIn(video),
    isPaused: false,
  }));

  const retry = useCallback(() => {
    const startSeconds = player?.video.currentTime || resumeSeconds;
    void refresh().finally(() => setLoad(({ burnIn }) => ({ startSeconds, burnIn, isPaused: false })));
  }, [player, resumeSeconds, refresh]);

  const choose = useCallback(
    (burnIn: string | null) => {
      if (!player || burnIn === load.burnIn) return;
      const { video: element } = player;
      holdPicture(element);
      // Before its first picture the element stands at 0, and not where it is meant to.
      const startSeconds = element.readyState === 0 ? load.startSeconds : element.currentTime;
      setLoad({ startSeconds, burnIn, isPaused: element.readyState > 0 && element.paused });
    },
    [player, load],
  );

  const burnIn = useMemo(() => ({ selectedId: load.burnIn, choose }), [load.burnIn, choose]);
  return { load, retry, burnIn };
}

function rememberedBurnIn({ media }: PlayableVideo): string | null {
  const choices = subtitleChoices(media);
  const wanted = chooseSubtitles(choices, readPreferences().subtitleLanguage);
  return choices.some(({ id, isBurnedIn }) => id === wanted && isBurnedIn) ? wanted : null;
}
