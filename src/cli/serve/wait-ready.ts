import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/shared/errors';

const patienceMs = 60_000;

/** Asks as a viewer would: Dex is ready when its own answer says so. Throws `unavailable` with the last answer. */
export async function waitReady(url: string, signal: AbortSignal): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  let last = 'no answer';
  while (Date.now() < giveUpAt) {
    const response = await fetch(url, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      last = String(error);
      return null;
    });
    if (response?.ok) return;
    if (response) last = await response.text();
    await sleep(250, undefined, { signal });
  }
  throw new AppError('unavailable', `Dex started but is not ready: ${last}`);
}
