import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/server/log';
import { exists } from './examine-file';
import { listStoredFolders, type StoredFolder } from './library-folders';
import { startScan } from './scan-library-folder';
import { runningScans } from './scan-state';
import { watchLibraryFolder } from './watch-library-folder';

const LOOK_MS = 3_000;

type Watched = { folder: StoredFolder; stop: AbortController; ended: Promise<void>; isScanned: boolean };

/**
 * Watches every library folder, also those that are added meanwhile, and scans each once when it begins to: for what
 * changed while nobody watched. Ends when `signal` aborts and nothing is being imported any more.
 */
export async function watchLibraryFolders(signal: AbortSignal): Promise<void> {
  const watched = new Map<string, Watched>();
  try {
    while (!signal.aborted) {
      await followList(watched).catch((error: unknown) => {
        log.error({ err: error }, 'the library folders could not be listed');
      });
      await sleep(LOOK_MS, undefined, { signal });
    }
  } finally {
    const all = [...watched.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ ended }) => ended));
  }
}

async function followList(watched: Map<string, Watched>): Promise<void> {
  const folders = await listStoredFolders();
  for (const each of watched.values()) await endIfGone(each, { folders, watched });
  for (const folder of folders) await begin(folder, watched);
  for (const each of watched.values()) scanOnce(each);
}

type Situation = { folders: readonly StoredFolder[]; watched: Map<string, Watched> };

/** A disk that was unplugged takes its watches along, and hides its titles by a scan. */
async function endIfGone(each: Watched, { folders, watched }: Situation): Promise<void> {
  const isKnown = folders.some(({ id }) => id === each.folder.id);
  const isThere = isKnown && (await exists(each.folder.path));
  if (isThere) return;
  watched.delete(each.folder.id);
  each.stop.abort();
  await each.ended;
  if (isKnown && !runningScans().has(each.folder.id)) startScan(each.folder);
}

async function begin(folder: StoredFolder, watched: Map<string, Watched>): Promise<void> {
  if (watched.has(folder.id) || !(await exists(folder.path))) return;
  const stop = new AbortController();
  try {
    const { ended } = await watchLibraryFolder(folder.path, stop.signal);
    watched.set(folder.id, { folder, stop, ended, isScanned: false });
  } catch (error) {
    log.warn({ err: error, folder: folder.path }, 'this folder cannot be watched');
  }
}

/** Not while the scan that began when it was added is running: that one has perhaps been past the new file. */
function scanOnce(each: Watched): void {
  if (each.isScanned || runningScans().has(each.folder.id)) return;
  each.isScanned = true;
  startScan(each.folder);
}
