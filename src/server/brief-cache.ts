import { subscribe, type Events } from './events/bus';

type CacheOptions = {
  /** The same name is the same cache, in every bundle of this process. */
  name: string;
  /** How late a change made by another process may be noticed. */
  forMs: number;
  atMost: number;
  /** What makes everything that is kept stale at once. */
  staleOn?: readonly (keyof Events)[];
};

type Entry = { value: Promise<unknown>; settled?: unknown; until: number };

export type BriefCache<Value> = {
  /** Callers at the same time share one load; one that failed is not kept. */
  read: (key: string, load: () => Promise<Value>) => Promise<Value>;
  /** What `read` would answer without loading, if that is known: no promise is made for it. */
  peek: (key: string) => Value | undefined;
  /** After a change was stored: whoever asks from now on gets what is stored. */
  forget: (key: string) => void;
  /** All whose key begins so. */
  forgetAll: (prefix: string) => void;
};

// Two bundles, Next's and the server's, live in one process: what one changes, the other must forget.
const shared = globalThis as { dexBriefCaches?: Map<string, Map<string, Entry>> };

function entriesOf(name: string): Map<string, Entry> {
  const caches = (shared.dexBriefCaches ??= new Map<string, Map<string, Entry>>());
  const entries = caches.get(name) ?? new Map<string, Entry>();
  caches.set(name, entries);
  return entries;
}

/**
 * For what every request asks and almost none changes. The promise is kept, not its value, so that a read which began
 * before a change is forgotten with it, and cannot come back late with the old answer.
 */
export function createBriefCache<Value>(options: CacheOptions): BriefCache<Value> {
  const { name, forMs, atMost } = options;
  const keptUntil = (key: string): Entry | undefined => {
    listen(options);
    const known = entriesOf(name).get(key);
    return known && known.until > performance.now() ? known : undefined;
  };
  return {
    peek: (key) => keptUntil(key)?.settled as Value | undefined,
    read(key, load) {
      const known = keptUntil(key);
      if (known) return known.value as Promise<Value>;
      const entries = entriesOf(name);
      const entry: Entry = { value: load(), until: performance.now() + forMs };
      entries.delete(key);
      entries.set(key, entry);
      entry.value.then(
        (value) => (entry.settled = value),
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      const oldest = entries.size > atMost ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
      return entry.value as Promise<Value>;
    },
    forget(key) {
      entriesOf(name).delete(key);
    },
    forgetAll(prefix) {
      const entries = entriesOf(name);
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
  };
}

const listening = new Set<string>();

/** From the first question on, so that a command which asks nothing hears nothing. */
function listen({ name, staleOn = [] }: CacheOptions): void {
  if (listening.has(name)) return;
  listening.add(name);
  for (const topic of staleOn) {
    subscribe(topic, () => {
      entriesOf(name).clear();
    });
  }
}
