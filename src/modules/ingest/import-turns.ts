import { setTimeout as sleep } from 'node:timers/promises';

// Next's bundle and the server's live in one process: an import of either waits for both.
const shared = globalThis as typeof globalThis & { dexUrgentImports?: number };

/** While `work` goes on, imports of whole folders begin no further file: somebody has just put this one there. */
export async function aheadOfOthers<T>(work: () => Promise<T>): Promise<T> {
  shared.dexUrgentImports = (shared.dexUrgentImports ?? 0) + 1;
  try {
    return await work();
  } finally {
    shared.dexUrgentImports -= 1;
  }
}

export async function untilOthersAreThrough(signal?: AbortSignal): Promise<void> {
  while ((shared.dexUrgentImports ?? 0) > 0) await sleep(50, undefined, { signal });
}
