import type { PlaybackError } from './playback-error';

export type Quality = {
  id: string;
  /** Lines of the shorter side: what people call "1080p". */
  lines: number;
  isOriginal: boolean;
};

export type AudioTrack = {
  id: string;
  language: string;
  label: string;
  channels: number;
  isCommentary: boolean;
};

/** What only an adaptive engine knows. Empty while the browser plays a file by itself. */
export type StreamState = {
  /** Best first. */
  qualities: readonly Quality[];
  /** Null lets the engine choose. */
  wantedQuality: string | null;
  playingQuality: string | null;
  audioTracks: readonly AudioTrack[];
  playingAudio: string | null;
  failure: PlaybackError | null;
};

export type StreamCommands = {
  selectQuality: (id: string | null) => void;
  selectAudio: (id: string) => void;
};

const idle: StreamState = {
  qualities: [],
  wantedQuality: null,
  playingQuality: null,
  audioTracks: [],
  playingAudio: null,
  failure: null,
};
const deaf: StreamCommands = { selectQuality: () => undefined, selectAudio: () => undefined };

export type StreamPort = ReturnType<typeof createStreamPort>;

/** Where an engine plugs into a player: it tells what it plays, and hears what is wanted. */
export function createStreamPort() {
  const listeners = new Set<(state: StreamState) => void>();
  let state = idle;
  let commands = deaf;
  const tell = (change: Partial<StreamState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  return {
    commands: () => commands,
    isConnected: () => commands !== deaf,
    observe(listener: (state: StreamState) => void, signal: AbortSignal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
      listener(state);
    },
    /** Until `signal`, which leaves the port as it was before. */
    connect(engine: StreamCommands, signal: AbortSignal) {
      commands = engine;
      const leave = () => {
        if (commands !== engine) return;
        commands = deaf;
        tell(idle);
      };
      signal.addEventListener('abort', leave, { once: true });
      return (change: Partial<StreamState>) => {
        if (commands === engine) tell(change);
      };
    },
  };
}
