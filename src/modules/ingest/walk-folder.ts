import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  isOfInterest,
  isVideoName,
  joinPath,
  type FoundEntry,
  type FoundFolder,
  type FoundTree,
} from './found-folder';
import { namedTrailers } from './named-trailers';

export type Unreadable = { file: string; reason: string };
export type Walk = { tree: FoundTree; unreadable: Unreadable[] };

const DEEPEST = 12;

type WalkOptions = {
  /** Only this folder of the root, relative to it, and what is below. */
  from?: string;
  signal?: AbortSignal | undefined;
};

/**
 * Lists a folder and everything below it. Links are never followed: one could lead anywhere, or in a circle.
 * A link to a film outside is reported, one to a film inside is not needed.
 */
export async function walkFolder(root: string, { from = '', signal }: WalkOptions = {}): Promise<Walk> {
  const tree = new Map<string, FoundFolder>();
  const unreadable: Unreadable[] = [];
  const waiting = [from];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    signal?.throwIfAborted();
    const found = await readFolder(root, folder, unreadable);
    tree.set(folder, found);
    if (folder.split('/').length < DEEPEST)
      waiting.push(...found.folders.map((name) => joinPath(folder, name)));
  }
  return { tree, unreadable };
}

/** One folder of a walk; what in it cannot be read is added to `unreadable`. */
export async function readFolder(
  root: string,
  folder: string,
  unreadable: Unreadable[] = [],
): Promise<FoundFolder> {
  const absolute = path.join(root, folder);
  let entries: Dirent[];
  try {
    entries = await readdir(absolute, { withFileTypes: true });
  } catch {
    unreadable.push({ file: absolute, reason: 'Dex may not look into this folder' });
    return { files: [], folders: [] };
  }
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const links = visible.filter((entry) => entry.isSymbolicLink() && isVideoName(entry.name));
  for (const link of links) {
    if (await leadsOutside(root, path.join(absolute, link.name))) {
      unreadable.push({
        file: path.join(absolute, link.name),
        reason: 'A link that leads out of the folder; links are not followed',
      });
    }
  }
  const files = await Promise.all(
    visible
      .filter((entry) => entry.isFile() && isOfInterest(entry.name))
      .map(({ name }) => describe(absolute, name)),
  );
  const found = files.filter((file) => file !== null);
  return {
    files: found,
    trailers: await namedTrailers(absolute, found),
    folders: visible.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  };
}

/** Null when it vanished meanwhile. */
async function describe(folder: string, name: string): Promise<FoundEntry | null> {
  try {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    return { name, sizeBytes: size, modifiedMs: Math.floor(mtimeMs) };
  } catch {
    return null;
  }
}

async function leadsOutside(root: string, link: string): Promise<boolean> {
  try {
    return !(await realpath(link)).startsWith(root + path.sep);
  } catch {
    return true;
  }
}
