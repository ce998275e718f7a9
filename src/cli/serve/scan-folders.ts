import { setTimeout as sleep } from 'node:timers/promises';
import { listLibraryFolders, scanLibraryFolder, stopScans } from '@/modules/ingest/server';
import { log } from '@/server/log';

const everyMs = 60 * 60 * 1000;

/** Finds what changed in the library folders while Dex was off, and what changes while it runs. */
export async function scanFolders(signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) {
      for (const { id, path, scan } of (await listLibraryFolders()).items) {
        if (scan.isRunning) continue;
        log.info({ folder: path }, 'looking for new films');
        await scanLibraryFolder(id);
      }
      await sleep(everyMs, undefined, { signal });
    }
  } finally {
    await stopScans();
  }
}
