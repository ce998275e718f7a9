import type { Player } from './create-player';

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

  const stop = subscribe(() => tell(mediaSession, getState()));
  const end = () => {
    stop();
    mediaSession.metadata = null;
    for (const [action] of actions) setHandler(mediaSession, action, null);
  };
  signal.addEventListener('abort', end, { once: true });
  return end;
}

function tell(mediaSession: MediaSession, { playback, time }: ReturnType<Player['getState']>): void {
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
