import { defineFeature, listen } from './define-feature';
import type { PlaybackError } from './playback-error';

/** By MediaError.code. 1 (aborted) is our own doing. */
const meanings: Readonly<Record<number, PlaybackError>> = { 2: 'connection', 3: 'damaged', 4: 'unsupported' };

export const errors = defineFeature({
  initial: { error: null as PlaybackError | null },
  observe({ video, stream, set, signal }) {
    let ofStream: PlaybackError | null = null;
    // What an adaptive engine could not mend says more than what the element noticed of it, and it mends much.
    const sync = () =>
      set({ error: ofStream ?? (isFed() ? null : meanings[video.error?.code ?? 0]) ?? null });
    const isFed = () => stream.isConnected();
    stream.observe(({ failure }) => {
      ofStream = failure;
      sync();
    }, signal);
    listen(video, ['error', 'emptied', 'loadstart', 'loadedmetadata'], sync, signal);
    sync();
  },
  requests: () => ({}),
});
