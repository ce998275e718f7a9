import { defineFeature, listen } from './define-feature';

export type PlaybackError = 'connection' | 'damaged' | 'unsupported';

/** By MediaError.code. 1 (aborted) is our own doing. */
const meanings: Readonly<Record<number, PlaybackError>> = { 2: 'connection', 3: 'damaged', 4: 'unsupported' };

export const errors = defineFeature({
  initial: { error: null as PlaybackError | null },
  observe({ video, set, signal }) {
    const sync = () => set({ error: meanings[video.error?.code ?? 0] ?? null });
    listen(video, ['error', 'emptied', 'loadstart', 'loadedmetadata'], sync, signal);
    sync();
  },
  requests: () => ({}),
});
