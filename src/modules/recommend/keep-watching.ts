import { setImmediate as pause } from 'node:timers/promises';
import { findThumbs, findWatchFacts } from '@/modules/library/server';
import { subscribe } from '@/server/events/bus';
import { dropWatcher, nobodyWatching, noteWatch, type Watching } from './engine/watching';

const pageSize = 200;
/** The newest count; older ones say little, and a large server has millions. */
const maxRows = 200_000;
/** What another process stored is seen this late. */
const renewMs = 15 * 60_000;

type Kept = { watching: Promise<Watching>; builtAt: number; isListening: boolean };
const shared = globalThis as { dexWatching?: Kept };

/** Who watched what on this server. Read once in the background, kept in step by events. */
export function watchingHere(): Promise<Watching> {
  const kept = (shared.dexWatching ??= { watching: build(), builtAt: Date.now(), isListening: false });
  if (!kept.isListening) listen(kept);
  if (Date.now() - kept.builtAt > renewMs) renew(kept);
  kept.watching.catch(() => {
    if (shared.dexWatching === kept) delete shared.dexWatching;
  });
  return kept.watching;
}

/** The old one answers until the new one is whole. */
function renew(kept: Kept): void {
  kept.builtAt = Date.now();
  void build().then(
    (watching) => (kept.watching = Promise.resolve(watching)),
    () => undefined,
  );
}

/** A profile is gone, and what it did here with it. */
export async function forgetWatcher(profileId: string): Promise<void> {
  const { dexWatching } = shared;
  if (!dexWatching) return;
  dropWatcher(await dexWatching.watching, profileId);
  // Thumbs are only counted, so its own are found by counting again.
  renew(dexWatching);
}

function listen(kept: Kept): void {
  kept.isListening = true;
  subscribe('title.played', async ({ titleId, profileId }) => {
    noteWatch(await watchingHere(), profileId, titleId, Date.now());
  });
}

async function build(): Promise<Watching> {
  const watching = nobodyWatching();
  for (let before: string | null = null, count = 0; count < maxRows; count += pageSize) {
    const page: Awaited<ReturnType<typeof findWatchFacts>> = await findWatchFacts(before, pageSize);
    for (const { profileId, titleId, observedAt, countedAt } of page) {
      const at = Math.max(observedAt.getTime(), countedAt?.getTime() ?? 0);
      noteWatch(watching, profileId, titleId, at);
    }
    before = page.at(-1)?._id ?? null;
    if (page.length < pageSize) break;
    await pause();
  }
  for (let before: string | null = null, count = 0; count < maxRows; count += pageSize) {
    const page: Awaited<ReturnType<typeof findThumbs>> = await findThumbs(before, pageSize);
    for (const { titleId, value } of page) {
      watching.likes.set(titleId, (watching.likes.get(titleId) ?? 0) + value);
    }
    before = page.at(-1)?._id ?? null;
    if (page.length < pageSize) break;
    await pause();
  }
  return watching;
}
