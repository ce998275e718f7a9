import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import type { LibraryFolder } from './contract';
import { importFolder } from './import-folder';
import { listStoredFolders, withRunningScan, type StoredFolder } from './library-folders';
import { neverScanned, runningScans, withResult, type ScanState } from './scan-state';
import { updateFolderSetting } from './store';

/** Throws `conflict` while a scan of it is running. */
export async function scanLibraryFolder(folderId: string): Promise<LibraryFolder> {
  return startScan(await storedFolderOf(folderId));
}

export async function storedFolderOf(folderId: string): Promise<StoredFolder> {
  const folder = (await listStoredFolders()).find(({ id }) => id === folderId);
  if (!folder) throw new AppError('not_found', 'This folder is not in the library');
  return folder;
}

/** Begins a scan and answers at once; how far it is shows in `listLibraryFolders`. */
export function startScan(folder: StoredFolder): LibraryFolder {
  const scans = runningScans();
  if (scans.has(folder.id)) throw new AppError('conflict', 'This folder is being scanned already');
  const stop = new AbortController();
  const running = { state: { ...neverScanned, isRunning: true }, stop, done: Promise.resolve() };
  scans.set(folder.id, running);
  running.done = runScan(folder, stop.signal, (state) => (running.state = state)).finally(() =>
    scans.delete(folder.id),
  );
  return withRunningScan(folder);
}

async function runScan(
  folder: StoredFolder,
  signal: AbortSignal,
  show: (state: ScanState) => void,
): Promise<void> {
  let state: ScanState = { ...neverScanned, isRunning: true };
  const advance = (next: ScanState) => show((state = next));
  try {
    const onListed = (total: number) => advance({ ...state, total });
    for await (const result of importFolder(folder.path, { signal, onListed }))
      advance(withResult(state, result));
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof AppError)) log.error({ err: error, folder: folder.path }, 'a scan failed');
    const reason =
      error instanceof AppError ? error.message : 'The scan stopped unexpectedly; the log has the details';
    advance({
      ...state,
      failed: state.failed + 1,
      failures: [...state.failures, { file: folder.path, reason }],
    });
  }
  const scan = { ...state, isRunning: false, finishedAt: new Date().toISOString() };
  await updateFolderSetting(folder.id, { ...folder, scan }).catch((error: unknown) => {
    log.error({ err: error, folder: folder.path }, 'the end of a scan could not be stored');
  });
}
