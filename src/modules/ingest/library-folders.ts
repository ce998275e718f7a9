import { z } from 'zod';
import type { LibraryFolder } from './contract';
import { libraryFolder } from './contract';
import { neverScanned, runningScans } from './scan-state';
import { findFolderSettings } from './store';

/** As it is kept in the settings: with its last finished scan. */
export const storedFolder = z.object({
  id: z.string(),
  path: z.string(),
  addedAt: z.string(),
  scan: libraryFolder.shape.scan.default(neverScanned),
});
export type StoredFolder = z.infer<typeof storedFolder>;

export async function listStoredFolders(): Promise<StoredFolder[]> {
  const folders = (await findFolderSettings()).map((value) => storedFolder.parse(value));
  return folders.sort((a, b) => a.path.localeCompare(b.path));
}

export async function listLibraryFolders(): Promise<{ items: LibraryFolder[] }> {
  return { items: (await listStoredFolders()).map(withRunningScan) };
}

export function withRunningScan(folder: StoredFolder): LibraryFolder {
  return { ...folder, scan: runningScans().get(folder.id)?.state ?? { ...folder.scan, isRunning: false } };
}
