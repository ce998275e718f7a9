type CacheOptions = {
  /** The same name is the same cache, in every bundle of this process. */
  name: string;
  /** How late a change made by another process may be noticed. */
  forMs: number;
  atMost: number;
};

type Entry = { value: Promise<unknown>; until: number };

export type BriefCache<Value> = {
  read: (key: string, load: () => Promise<Value>) => Promise<Value>;
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
export function createBriefCache<Value>({ name, forMs, atMost }: CacheOptions): BriefCache<Value> {
  return {
    read(key, load) {
      const entries = entriesOf(name);
      const known = entries.get(key);
      const now = performance.now();
      if (known && known.until > now) return known.value as Promise<Value>;
      const value = load();
      entries.delete(key);
      entries.set(key, { value, until: now + forMs });
      value.catch(() => {
        if (entries.get(key)?.value === value) entries.delete(key);
      });
      const oldest = entries.size > atMost ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
      return value;
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
