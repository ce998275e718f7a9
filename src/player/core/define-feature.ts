import type { StreamPort } from './stream-port';

export type Elements = {
  video: HTMLVideoElement;
  /** What goes full screen: the picture together with its controls. */
  stage: HTMLElement;
};

export type FeatureContext<State> = Elements & {
  /** What an adaptive engine tells and hears. */
  stream: StreamPort;
  get: () => State;
  set: (change: Partial<State>) => void;
  /** Fires when the player is destroyed: the only clean-up there is. */
  signal: AbortSignal;
};

/** One thing a player can do: what it knows (read off the element, which owns the truth) and what may be asked. */
export type Feature<State extends object, Requests> = {
  initial: State;
  observe: (context: FeatureContext<State>) => void;
  requests: (context: FeatureContext<State>) => Requests;
};

export function defineFeature<State extends object, Requests>(feature: Feature<State, Requests>) {
  return feature;
}

/** Several events of one target, one listener, one end. */
export function listen(
  target: EventTarget,
  events: readonly string[],
  listener: (event: Event) => void,
  signal: AbortSignal,
): void {
  for (const event of events) target.addEventListener(event, listener, { signal });
}
