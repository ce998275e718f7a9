import { defineFeature, listen } from './define-feature';

/** `timeupdate` comes four times a second, at which a bar visibly hops. */
const tickMs = 60;

export const time = defineFeature({
  initial: {
    positionSeconds: 0,
    /** 0 until known. */
    durationSeconds: 0,
    /** End of the loaded stretch that the playhead is in. */
    bufferedSeconds: 0,
    isSeeking: false,
  },
  observe({ video, set, signal }) {
    const sync = () => {
      set({
        positionSeconds: video.currentTime,
        durationSeconds: Number.isFinite(video.duration) ? video.duration : 0,
        bufferedSeconds: loadedUntil(video.buffered, video.currentTime),
        isSeeking: video.seeking,
      });
    };
    const events = [
      'timeupdate',
      'durationchange',
      'loadedmetadata',
      'progress',
      'seeking',
      'seeked',
      'emptied',
      'ended',
    ];
    listen(video, events, sync, signal);

    let frame = 0;
    let lastTick = 0;
    const tick = (now: number) => {
      if (signal.aborted || video.paused) return;
      if (now - lastTick >= tickMs) {
        lastTick = now;
        sync();
      }
      frame = requestAnimationFrame(tick);
    };
    const run = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tick);
    };
    listen(video, ['playing'], run, signal);
    signal.addEventListener('abort', () => cancelAnimationFrame(frame));
    sync();
  },
  requests({ video }) {
    const seekTo = (positionSeconds: number) => {
      // Before the length is known there is nowhere to go.
      if (!Number.isFinite(video.duration) || Number.isNaN(positionSeconds)) return;
      video.currentTime = Math.min(Math.max(positionSeconds, 0), video.duration);
    };
    return { seekTo, seekBy: (seconds: number) => seekTo(video.currentTime + seconds) };
  },
});

export function loadedUntil(
  ranges: Pick<TimeRanges, 'length' | 'start' | 'end'>,
  positionSeconds: number,
): number {
  for (let index = 0; index < ranges.length; index++) {
    // Half a frame of tolerance: after a seek the playhead may stand just before its range.
    if (ranges.start(index) - 0.1 <= positionSeconds && positionSeconds <= ranges.end(index))
      return ranges.end(index);
  }
  return positionSeconds;
}
