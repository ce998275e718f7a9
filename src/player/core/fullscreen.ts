import { defineFeature, listen } from './define-feature';

/** iPhones can only show the bare video full screen, in their own player. */
type PhoneVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

export const fullscreen = defineFeature({
  initial: { isFullscreen: false, isAvailable: false },
  observe({ stage, video, set, signal }) {
    const sync = () => set({ isFullscreen: document.fullscreenElement === stage });
    listen(document, ['fullscreenchange'], sync, signal);
    set({ isAvailable: document.fullscreenEnabled || 'webkitEnterFullscreen' in video });
    sync();
  },
  requests: ({ stage, video }) => ({
    toggle: async () => {
      try {
        if (document.fullscreenElement) await document.exitFullscreen();
        else if (document.fullscreenEnabled) await stage.requestFullscreen({ navigationUI: 'hide' });
        else (video as PhoneVideo).webkitEnterFullscreen?.();
      } catch {
        // Refused (no gesture, a frame that may not): the picture stays where it is.
      }
    },
  }),
});
