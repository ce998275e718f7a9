import { ErrorTypes, Events, type ErrorData, type default as Hls } from 'hls.js';
import type { PlaybackError } from '../../core/playback-error';

const windowMs = 30_000;
const mostRecoveries = 3;

/**
 * Fatal errors are tried again a few times: a list that did not load, a buffer that the browser threw away. More than
 * a few within half a minute, and the viewer hears of it.
 */
export function recoverFromErrors(
  hls: Hls,
  giveUp: (error: PlaybackError) => void,
  signal: AbortSignal,
): void {
  let recoveries: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  hls.on(Events.ERROR, (_, data: ErrorData) => {
    if (!data.fatal || signal.aborted) return;
    const now = Date.now();
    recoveries = [...recoveries.filter((at) => now - at < windowMs), now];
    const isHopeless = recoveries.length > mostRecoveries || isRefused(data);
    if (isHopeless || !isMendable(data)) {
      hls.stopLoad();
      giveUp(meaningOf(data));
    } else if (data.type === ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      // Not at once: a server that restarts needs its moment.
      timer = setTimeout(() => restart(hls), 1_000 * recoveries.length);
    }
  });
}

function restart(hls: Hls): void {
  if (hls.levels.length === 0 && hls.url) hls.loadSource(hls.url);
  else hls.startLoad();
}

/** Gone, or not for this viewer any more: asking again does not help. */
const isRefused = ({ response }: ErrorData): boolean => response?.code === 403 || response?.code === 404;

const isMendable = ({ type }: ErrorData): boolean =>
  type === ErrorTypes.NETWORK_ERROR || type === ErrorTypes.MEDIA_ERROR;

function meaningOf({ type }: ErrorData): PlaybackError {
  if (type === ErrorTypes.NETWORK_ERROR) return 'connection';
  return type === ErrorTypes.MEDIA_ERROR ? 'damaged' : 'unsupported';
}
