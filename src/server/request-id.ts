import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

// Next's bundle and the server's live in one process: both must see the same store.
const key = Symbol.for('dex.request-id');
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<string> };
const storage = shared[key] ?? new AsyncLocalStorage<string>();
shared[key] = storage;

/** Everything logged while `work` runs carries the id. A given id is kept when it is one we would write ourselves. */
export function withRequestId<T>(given: string | null | undefined, work: (id: string) => T): T {
  const id = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  return storage.run(id, work, id);
}

export function requestId(): string | undefined {
  return storage.getStore();
}
