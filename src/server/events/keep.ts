import { subscribe, type Events } from './bus';

type Options = {
  /** Other processes change things, too, and this one does not hear of it. */
  maxAgeMs: number;
  /** What makes everything that was kept stale at once. */
  until: readonly (keyof Events)[];
};

type Kept<T> = { at: number; value: Promise<T> };

/**
 * Keeps what `load` answers for each argument, for a while. Callers at the same time share one load; one that
 * failed is not kept. Meant for a handful of arguments, such as the five maturity limits.
 */
export function keep<Key extends string | number, T>(
  { maxAgeMs, until }: Options,
  load: (key: Key) => Promise<T>,
): (key: Key) => Promise<T> {
  const all = new Map<Key, Kept<T>>();
  let isListening = false;
  return (key) => {
    if (!isListening) {
      isListening = true;
      for (const topic of until) subscribe(topic, () => all.clear());
    }
    const now = performance.now();
    const known = all.get(key);
    if (known && now - known.at < maxAgeMs) return known.value;
    const fresh = { at: now, value: load(key) };
    all.set(key, fresh);
    fresh.value.catch(() => {
      if (all.get(key) === fresh) all.delete(key);
    });
    return fresh.value;
  };
}
