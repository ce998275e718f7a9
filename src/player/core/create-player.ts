import { audioTracks } from './audio-tracks';
import type { Elements, Feature } from './define-feature';
import { errors } from './errors';
import { fullscreen } from './fullscreen';
import { idle } from './idle';
import { pictureInPicture } from './picture-in-picture';
import { playback } from './playback';
import { quality } from './quality';
import { createStreamPort, type StreamPort } from './stream-port';
import { textTracks } from './text-tracks';
import { time } from './time';
import { volume } from './volume';

const features = {
  playback,
  time,
  volume,
  quality,
  audioTracks,
  textTracks,
  fullscreen,
  pictureInPicture,
  idle,
  errors,
};
type Features = typeof features;
type Name = keyof Features;

export type PlayerState = { readonly [N in Name]: Readonly<Features[N]['initial']> };
export type PlayerRequests = { readonly [N in Name]: ReturnType<Features[N]['requests']> };

export type Player = Elements & {
  stream: StreamPort;
  getState: () => PlayerState;
  subscribe: (listener: () => void) => () => void;
  requests: PlayerRequests;
  signal: AbortSignal;
  destroy: () => void;
};

/** Puts the features on one video element. Works without any framework; `destroy` takes every listener away. */
export function createPlayer(elements: Elements): Player {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const stream = createStreamPort();
  const listeners = new Set<() => void>();
  let state = mapFeatures((feature) => feature.initial) as PlayerState;

  const requests = mapFeatures((feature, name) => {
    const get = () => state[name];
    const set = (change: object) => {
      if (signal.aborted || !changes(state[name], change)) return;
      state = { ...state, [name]: { ...state[name], ...change } };
      for (const listener of listeners) listener();
    };
    const context = { ...elements, stream, get, set, signal };
    feature.observe(context);
    return feature.requests(context);
  }) as PlayerRequests;

  return {
    ...elements,
    stream,
    requests,
    signal,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => lifetime.abort(),
  };
}

/** Each feature is typed where it is defined; here they are all alike. */
function mapFeatures<T>(map: (feature: Feature<object, unknown>, name: Name) => T): Record<Name, T> {
  const entries = Object.entries(features) as unknown as [Name, Feature<object, unknown>][];
  return Object.fromEntries(entries.map(([name, feature]) => [name, map(feature, name)])) as Record<Name, T>;
}

function changes(current: object, change: object): boolean {
  return Object.entries(change).some(
    ([key, value]) => !Object.is(current[key as keyof typeof current], value),
  );
}
