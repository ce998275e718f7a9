'use client';

import { createContext, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { createPlayer, type Player, type PlayerRequests, type PlayerState } from '../core/create-player';
import { memoise } from './memoise';

/** Provided once there is a video element; controls live below it. */
export const PlayerContext = createContext<Player | null>(null);

export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new Error('Controls belong below a PlayerContext');
  return player;
}

export function useRequests(): PlayerRequests {
  return usePlayer().requests;
}

/** Renders again only when what was selected is different. */
export function usePlayerState<T>(selector: (state: PlayerState) => T): T {
  const player = usePlayer();
  const select = useMemo(() => memoise(selector), [selector]);
  const read = () => select(player.getState());
  return useSyncExternalStore(player.subscribe, read, read);
}

/** A player for the element that gets `ref`; `[data-stage]` around it is what goes full screen. */
export function usePlayerRef() {
  const [player, setPlayer] = useState<Player | null>(null);
  const ref = useCallback((video: HTMLVideoElement) => {
    const created = createPlayer({ video, stage: video.closest<HTMLElement>('[data-stage]') ?? video });
    setPlayer(created);
    return () => {
      created.destroy();
      setPlayer(null);
    };
  }, []);
  return { player, ref };
}
