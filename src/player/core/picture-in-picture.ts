import { defineFeature, listen } from './define-feature';

export const pictureInPicture = defineFeature({
  initial: { isActive: false, isAvailable: false },
  observe({ video, set, signal }) {
    const sync = () => {
      set({
        isActive: document.pictureInPictureElement === video,
        // TypeScript says it always exists; Firefox says otherwise.
        isAvailable: 'pictureInPictureEnabled' in document && document.pictureInPictureEnabled,
      });
    };
    listen(video, ['enterpictureinpicture', 'leavepictureinpicture', 'loadedmetadata'], sync, signal);
    sync();
  },
  requests: ({ video }) => ({
    toggle: async () => {
      try {
        if (document.pictureInPictureElement === video) await document.exitPictureInPicture();
        else await video.requestPictureInPicture();
      } catch {
        // Not before the first frame, and not without a gesture.
      }
    },
  }),
});
