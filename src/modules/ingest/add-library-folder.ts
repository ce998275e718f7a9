import { createHash } from 'node:crypto';
import { access, constants, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { AppError } from '@/shared/errors';
import type { LibraryFolder } from './contract';
import { listStoredFolders, type StoredFolder } from './library-folders';
import { startScan } from './scan-library-folder';
import { neverScanned } from './scan-state';
import { createFolderSetting } from './store';

/** Adds a folder of the server and begins to scan it. Throws `invalid` on the field `path`, `conflict` when it is there. */
export async function addLibraryFolder(given: string): Promise<LibraryFolder> {
  const folder = await readableFolder(given);
  assertOutside(await resolved(env().DEX_DATA), folder);
  for (const known of await listStoredFolders()) assertApart(known.path, folder);

  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const stored: StoredFolder = { id, path: folder, addedAt: new Date().toISOString(), scan: neverScanned };
  if (!(await createFolderSetting(id, stored)))
    throw new AppError('conflict', `${folder} is in the library already`);
  return startScan(stored);
}

async function readableFolder(given: string): Promise<string> {
  if (!path.isAbsolute(given)) throw wrong('Enter the whole path of the folder, from the root of the disk.');
  const folder = await realpath(given).catch(() => null);
  const isFolder = folder !== null && (await stat(folder)).isDirectory();
  if (!isFolder) throw wrong('There is no such folder on the server.');
  const isReadable = await access(folder, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isReadable) throw wrong('Dex may not read this folder.');
  return folder;
}

const wrong = (sentence: string) => new AppError('invalid', sentence, { fields: { path: sentence } });
const resolved = (folder: string) => realpath(folder).catch(() => folder);
const isWithin = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** What Dex makes must not be imported as a film. */
function assertOutside(data: string, folder: string): void {
  if (isWithin(data, folder) || isWithin(folder, data))
    throw wrong('Dex keeps its own data there; choose another folder.');
}

function assertApart(known: string, folder: string): void {
  if (known === folder) throw new AppError('conflict', `${folder} is in the library already`);
  if (isWithin(known, folder))
    throw new AppError('conflict', `${folder} is part of ${known}, which is in the library already`);
  if (isWithin(folder, known))
    throw new AppError('conflict', `${folder} contains ${known}; remove that one first`);
}
