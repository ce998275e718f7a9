import { listen } from './define-feature';

/**
 * Leaves the picture of this moment where it is until the video has a new one: a stream is exchanged for another
 * without a flash of black, and goes on at the same rate.
 */
export function holdPicture(video: HTMLVideoElement): void {
  // A new source is played at the default.
  video.defaultPlaybackRate = video.playbackRate;
  const { videoWidth: width, videoHeight: height } = video;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || width === 0) return;
  const still = document.createElement('canvas');
  Object.assign(still, { width, height });
  still.getContext('2d')?.drawImage(video, 0, 0, width, height);
  still.setAttribute('aria-hidden', 'true');
  Object.assign(still.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    objectFit: 'contain',
    pointerEvents: 'none',
  });
  video.after(still);
  const ending = new AbortController();
  const drop = () => {
    // Not the first picture of all, which may be shown for a moment before the place is found.
    if (video.seeking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    still.remove();
    ending.abort();
  };
  // The old source is emptied first, whose last picture must not count.
  const wait = () => listen(video, ['loadeddata', 'seeked', 'playing', 'error'], drop, ending.signal);
  video.addEventListener('emptied', wait, { once: true });
}
