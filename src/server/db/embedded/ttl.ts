/** TTL indexes: MongoDB's monitor looks once a minute, and so does the client. */
import type { Engine } from './engine';

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
