import { defineFeature, listen } from './define-feature';

export const playback = defineFeature({
  initial: {
    isPaused: true,
    isEnded: false,
    /** Wants to play, or to show a frame, and has no data for it. */
    isWaiting: true,
    /** A frame of this source has been shown. */
    hasStarted: false,
    rate: 1,
  },
  observe({ video, set, signal }) {
    const events = [
      'play',
      'playing',
      'pause',
      'ended',
      'seeking',
      'seeked',
      'waiting',
      'canplay',
      'ratechange',
    ];
    const sync = () => {
      set({
        isPaused: video.paused,
        isEnded: video.ended,
        rate: video.playbackRate,
        isWaiting: video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !video.ended && !video.error,
      });
    };
    listen(video, [...events, 'emptied', 'error', 'loadeddata'], sync, signal);
    listen(video, ['playing'], () => set({ hasStarted: true }), signal);
    listen(video, ['emptied'], () => set({ hasStarted: false }), signal);
    sync();
  },
  requests({ video }) {
    const play = async () => {
      try {
        await video.play();
      } catch {
        // The browser wants a gesture first, or the source changed: the state says "paused", and that is the truth.
      }
    };
    return {
      play,
      pause: () => video.pause(),
      toggle: () => {
        if (video.paused || video.ended) void play();
        else video.pause();
      },
      setRate: (rate: number) => {
        video.playbackRate = rate;
      },
    };
  },
});
