/** TTL indexes: MongoDB's monitor looks once a minute, and so does the client. */
import type { Engine } from './engine';

/** Answers how to stop. */
export function expireRegularly(engine: Engine, everyMs: number): () => void {
  const timer = setInterval(() => {
    try {
      removeExpired(engine);
    } catch {
      // Another process held the file for too long: what has expired will still have expired the next time.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Answers how many documents went. */
export function removeExpired(engine: Engine, now = Date.now()): number {
  let removed = 0;
  for (const name of engine.catalog.names()) {
    for (const { spec } of engine.catalog.find(name)?.indexes ?? []) {
      const [path] = Object.keys(spec.key);
      if (spec.expireAfterSeconds === undefined || path === undefined) continue;
      const filter = { [path]: { $lte: new Date(now - spec.expireAfterSeconds * 1000) } };
      removed += engine.remove(name, { filter }).length;
    }
  }
  return removed;
}
