import { Events, type default as Hls } from 'hls.js';

/** Clocks of pictures and of sound seldom agree to the last sample. */
const roundingSeconds = 0.1;

/**
 * A decoder may give out its last pictures only when it is told that no more come. hls.js tells it once sound is played,
 * and of a film of one picture nothing is played before that.
 */
export function endWhenWhole(hls: Hls): void {
  hls.on(Events.FRAG_BUFFERED, () => {
    const { media } = hls;
    const isWaiting = media && media.readyState < HTMLMediaElement.HAVE_CURRENT_DATA;
    if (isWaiting && isWhole(media)) hls.trigger(Events.BUFFER_EOS, { type: null });
  });
}

const isWhole = ({ buffered, duration }: HTMLMediaElement): boolean =>
  buffered.length === 1 && buffered.start(0) === 0 && buffered.end(0) >= duration - roundingSeconds;
