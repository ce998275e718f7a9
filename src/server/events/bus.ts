import { EventEmitter } from 'node:events';
import { log } from '@/server/log';

/** What the parts of one server tell each other. Facts only: a listener loads what it needs. */
export type Events = {
  /** Titles were added, changed or removed. */
  'catalog.changed': { titleIds: readonly string[] };
  /** Its list, or its place in something. */
  'profile.changed': { profileId: string };
  /** Texts were read out of one of its videos. */
  'texts.changed': { titleId: string };
  /** A play was counted. */
  'title.played': { titleId: string; profileId: string };
};

// Next's bundle and the server's live in one process: both must hear the same bus.
const key = Symbol.for('dex.event-bus');
const shared = globalThis as typeof globalThis & { [key]?: EventEmitter };

function emitter(): EventEmitter {
  const bus = shared[key] ?? new EventEmitter().setMaxListeners(0);
  shared[key] = bus;
  return bus;
}

export function publish<Topic extends keyof Events>(topic: Topic, event: Events[Topic]): void {
  emitter().emit(topic, event);
}

/** A listener that throws or rejects is logged and hurts nobody else. Ends with `signal`. */
export function subscribe<Topic extends keyof Events>(
  topic: Topic,
  listener: (event: Events[Topic]) => void | Promise<void>,
  signal?: AbortSignal,
): void {
  const guarded = (event: Events[Topic]) => {
    Promise.resolve()
      .then(() => listener(event))
      .catch((error: unknown) => {
        log.error({ err: error, topic }, 'a listener failed');
      });
  };
  emitter().on(topic, guarded);
  signal?.addEventListener('abort', () => emitter().off(topic, guarded), { once: true });
}
