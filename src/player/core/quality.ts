import { defineFeature } from './define-feature';
import type { Quality } from './stream-port';

const none: readonly Quality[] = [];

export const quality = defineFeature({
  initial: { choices: none, wanted: null as string | null, playing: null as string | null },
  observe({ stream, set, signal }) {
    stream.observe(({ qualities, wantedQuality, playingQuality }) => {
      set({ choices: qualities, wanted: wantedQuality, playing: playingQuality });
    }, signal);
  },
  /** Null goes back to what fits the line. */
  requests: ({ stream }) => ({ select: (id: string | null) => stream.commands().selectQuality(id) }),
});
