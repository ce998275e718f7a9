import { defineFeature, listen } from './define-feature';

export const volume = defineFeature({
  initial: { level: 1, isMuted: false },
  observe({ video, set, signal }) {
    const sync = () => set({ level: video.volume, isMuted: video.muted });
    listen(video, ['volumechange'], sync, signal);
    sync();
  },
  requests({ video }) {
    const setLevel = (level: number) => {
      video.volume = Math.min(Math.max(level, 0), 1);
      video.muted = video.volume === 0;
    };
    return {
      setLevel,
      restore: ({ level, isMuted }: { level: number; isMuted: boolean }) => {
        video.volume = level;
        video.muted = isMuted;
      },
      stepBy: (change: number) => setLevel((video.muted ? 0 : video.volume) + change),
      toggleMuted: () => {
        video.muted = !video.muted;
        // Sound that was turned down to nothing comes back at half.
        if (!video.muted && video.volume === 0) video.volume = 0.5;
      },
    };
  },
});
