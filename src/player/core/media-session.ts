import type { Player, PlayerState } from './create-player';

export type NowPlaying = {
  title: string;
  artist: string;
  artworkSrc: string | null;
  onNext: (() => void) | null;
};

const stepSeconds = 10;

/** Headset buttons, lock screens and media keys. */
export function connectMediaSession(
  { requests, getState, subscribe, signal }: Player,
  playing: NowPlaying,
): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const { mediaSession } = navigator;
  const artwork = playing.artworkSrc ? [{ src: playing.artworkSrc, type: 'image/webp' }] : [];
  mediaSession.metadata = new MediaMetadata({ title: playing.title, artist: playing.artist, artwork });

  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>> = {
    play: () => void requests.playback.play(),
    pause: () => requests.playback.pause(),
    seekbackward: ({ seekOffset }) => requests.time.seekBy(-(seekOffset ?? stepSeconds)),
    seekforward: ({ seekOffset }) => requests.time.seekBy(seekOffset ?? stepSeconds),
    seekto: ({ seekTime }) => requests.time.seekTo(seekTime ?? 0),
    nexttrack: playing.onNext,
  };
  const actions = Object.entries(handlers) as [MediaSessionAction, MediaSessionActionHandler | null][];
  for (const [action, handler] of actions) setHandler(mediaSession, action, handler);

  let told = '';
  const stop = subscribe(() => {
    const state = getState();
    const news = newsOf(state);
    if (news !== told) tell(mediaSession, state);
    told = news;
  });
  const end = () => {
    stop();
    mediaSession.metadata = null;
    for (const [action] of actions) setHandler(mediaSession, action, null);
  };
  signal.addEventListener('abort', end, { once: true });
  return end;
}

/** The system counts on by itself; it only needs to hear of changes, and the time now and then. */
function newsOf({ playback, time }: PlayerState): string {
  const fewSeconds = Math.floor(time.positionSeconds / 5);
  return [playback.isPaused, playback.rate, time.durationSeconds, time.isSeeking, fewSeconds].join();
}

function tell(mediaSession: MediaSession, { playback, time }: PlayerState): void {
  const state = playback.isPaused ? 'paused' : 'playing';
  if (mediaSession.playbackState !== state) mediaSession.playbackState = state;
  if (time.durationSeconds <= 0) return;
  const position = Math.min(time.positionSeconds, time.durationSeconds);
  mediaSession.setPositionState({ duration: time.durationSeconds, position, playbackRate: playback.rate });
}

/** A browser throws for actions it does not know. */
function setHandler(
  mediaSession: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    mediaSession.setActionHandler(action, handler);
  } catch {
    // One button less on the lock screen.
  }
}
