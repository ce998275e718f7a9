import { setTimeout as sleep } from 'node:timers/promises';
import {
  listLibraryFolders,
  scanLibraryFolder,
  stopScans,
  watchLibraryFolders,
} from '@/modules/ingest/server';
import { log } from '@/server/log';

const everyMs = 60 * 60 * 1000;

/**
 * Finds what changed in the library folders while Dex was off, and what changes while it runs: at once where the
 * system tells, within the hour on network disks, where it does not.
 */
export async function followFolders(signal: AbortSignal): Promise<void> {
  // Both have stopped when this settles: nobody may be writing when the database is closed after it.
  await Promise.allSettled([watchLibraryFolders(signal), scanHourly(signal)]);
  await stopScans();
}

async function scanHourly(signal: AbortSignal): Promise<void> {
  for (;;) {
    await sleep(everyMs, undefined, { signal });
    for (const { id, path, scan } of (await listLibraryFolders()).items) {
      if (scan.isRunning) continue;
      log.info({ folder: path }, 'looking for new films');
      await scanLibraryFolder(id).catch((error: unknown) => {
        log.error({ err: error, folder: path }, 'a scan could not begin');
      });
    }
  }
}
