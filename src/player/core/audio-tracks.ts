import { defineFeature } from './define-feature';
import type { AudioTrack } from './stream-port';

const none: readonly AudioTrack[] = [];

export const audioTracks = defineFeature({
  initial: { tracks: none, selectedId: null as string | null },
  observe({ stream, set, signal }) {
    stream.observe(({ audioTracks: tracks, playingAudio }) => {
      set({ tracks, selectedId: playingAudio });
    }, signal);
  },
  requests: ({ stream }) => ({ select: (id: string) => stream.commands().selectAudio(id) }),
});
