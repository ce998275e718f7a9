import { randomBytes } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '@/shared/errors';
import { fullDisk, isFullDisk } from './full-disk';
import {
  assertFolder,
  assertKey,
  assertOrdered,
  type ByteRange,
  type Room,
  type Storage,
  type StoredObject,
} from './storage';

/** Storage in a folder. Every write goes to a hidden temporary name, reaches the disk, then takes its place. */
export function folderStorage(root: string): Storage {
  const pathOf = (key: string) => {
    assertKey(key);
    return join(root, ...key.split('/'));
  };
  return {
    async put(key, body, signal) {
      await writeWhole(pathOf(key), body, signal);
      return describe(key, await stat(pathOf(key)));
    },
    async read(key, range) {
      const stats = await statOrNull(pathOf(key));
      if (!stats) return null;
      if (range) assertRange(range, stats.size);
      return createReadStream(pathOf(key), { ...range, highWaterMark: 512 * 1024 });
    },
    async stat(key) {
      const stats = await statOrNull(pathOf(key));
      return stats && describe(key, stats);
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async removeAll(prefix) {
      assertFolder(prefix);
      await rm(join(root, ...prefix.split('/')), { recursive: true, force: true });
    },
    list: (prefix) => listFiles(root, prefix),
    keys: (prefix) => listKeys(root, prefix),
    localPath: pathOf,
    room: () => roomIn(root),
  };
}

async function writeWhole(path: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal) {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw isFullDisk(error) ? fullDisk(error) : error;
  });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      // Takes bytes and streams alike, piece by piece, and stops between pieces on abort.
      await writeFile(file, body, signal && { signal });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isFullDisk(error) ? fullDisk(error) : error;
  }
}

/** A rename is durable only once its folder is; Windows cannot open folders, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function statOrNull(path: string) {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function* listFiles(root: string, prefix: string): AsyncGenerator<StoredObject> {
  for await (const key of listKeys(root, prefix)) {
    const stats = await statOrNull(join(root, ...key.split('/')));
    if (stats) yield describe(key, stats);
  }
}

async function* listKeys(root: string, prefix: string): AsyncGenerator<string> {
  if (prefix !== '') assertKey(prefix.replace(/\/$/, ''));
  // Only the folder that every match must be in is walked, not the whole storage.
  const folder = join(root, ...prefix.split('/').slice(0, -1));
  for await (const path of walk(folder)) {
    const key = relative(root, path).split(sep).join('/');
    if (key.startsWith(prefix)) yield key;
  }
}

async function* walk(folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function assertRange(range: ByteRange, sizeBytes: number): void {
  assertOrdered(range);
  const { start, end } = range;
  if (end >= sizeBytes) {
    throw new AppError(
      'invalid',
      `Bytes ${String(start)}-${String(end)} are not within ${String(sizeBytes)}`,
    );
  }
}

/** The folder may not be there yet: then the disk is that of the nearest one above. */
async function roomIn(folder: string): Promise<Room> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error;
    return roomIn(dirname(folder));
  }
}

const describe = (key: string, stats: { size: number; mtime: Date }): StoredObject => ({
  key,
  sizeBytes: stats.size,
  modifiedAt: stats.mtime,
});

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
