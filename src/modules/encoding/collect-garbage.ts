import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/server/log';
import { findContents, findRenditionsAfter, type RenditionRow } from './store-renditions';
import { removeContent } from './stored-content';

const everyMs = 10 * 60_000;
const pageSize = 500;

/**
 * Removes what was made of videos that are gone for good, and of contents that their files no longer have. A file that
 * is only missing keeps everything: its disk may come back.
 */
export async function collectGarbage(signal: AbortSignal): Promise<void> {
  for (;;) {
    await collectNow(signal).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'what is no longer needed could not be removed');
    });
    await sleep(everyMs, undefined, { signal });
  }
}

/** Returns how many contents were removed. */
export async function collectNow(signal: AbortSignal): Promise<number> {
  let count = 0;
  let last: string | null = null;
  for (;;) {
    const rows: RenditionRow[] = await findRenditionsAfter(last, pageSize);
    last = rows.at(-1)?._id ?? null;
    if (last === null) return count;
    const contents = await findContents([...new Set(rows.map(({ videoId }) => videoId))]);
    const useless = rows.filter(({ videoId, contentHash }) => contents.get(videoId) !== contentHash);
    const unique = new Map(useless.map((row) => [`${row.videoId}/${row.contentHash}`, row]));
    for (const { videoId, contentHash } of unique.values()) {
      signal.throwIfAborted();
      await removeContent({ videoId, contentHash });
      count += 1;
    }
  }
}
