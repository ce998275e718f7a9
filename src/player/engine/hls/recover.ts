import { ErrorTypes, Events, type ErrorData, type default as Hls } from 'hls.js';
import type { PlaybackError } from '../../core/playback-error';
import { originalId, renditionOf } from './describe-levels';

const windowMs = 30_000;
const mostRecoveries = 3;
/** hls.js hears of most that breaks the element, a moment later. */
const graceMs = 200;

type Trouble = { meaning: PlaybackError; isHopeless: boolean; mend: (attempt: number) => void };

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
  const inMs = (ms: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };

  const meet = ({ meaning, isHopeless, mend }: Trouble) => {
    if (signal.aborted) return;
    const now = Date.now();
    recoveries = [...recoveries.filter((at) => now - at < windowMs), now];
    if (isHopeless || recoveries.length > mostRecoveries) {
      hls.stopLoad();
      giveUp(meaning);
    } else mend(recoveries.length);
  };
  let wasPlaying = false;
  const mendMedia = () => {
    wasPlaying ||= hls.media?.paused === false;
    mend(hls);
  };

  hls.on(Events.ERROR, (_, data: ErrorData) => {
    if (!data.fatal) return;
    const isHopeless = isRefused(data) || !isMendable(data);
    const isMedia = data.type === ErrorTypes.MEDIA_ERROR;
    // Not at once: a server that restarts needs its moment.
    const again = (attempt: number) => {
      inMs(1_000 * attempt, () => restart(hls));
    };
    meet({ meaning: meaningOf(data), isHopeless, mend: isMedia ? mendMedia : again });
  });
  // What a browser finds broken after all is loaded nobody else tells. And what begins anew stands still.
  const onElementError = () => {
    wasPlaying ||= hls.media?.paused === false;
    inMs(graceMs, () => {
      if (hls.media?.error) meet({ meaning: 'damaged', isHopeless: false, mend: mendMedia });
    });
  };
  hls.on(Events.MEDIA_ATTACHED, (_, { media }) => {
    media.addEventListener('error', onElementError, { signal });
    // Where that is not allowed, the viewer sees the sign to press.
    if (wasPlaying) media.play().catch(() => undefined);
    wasPlaying = false;
  });
}

/**
 * What is copied from a damaged file is as damaged as there, and browsers give up where ffmpeg goes on: what it encodes
 * can always be played.
 */
function mend(hls: Hls): void {
  const original = hls.levels.findIndex(({ uri }) => renditionOf(uri) === originalId);
  if (original !== -1 && hls.levels.length > 1) hls.removeLevel(original);
  const position = hls.media?.currentTime ?? 0;
  hls.recoverMediaError();
  hls.startLoad(position);
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
