import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import type { ImportResult } from '@/modules/ingest/contract';
import { importFolder, type FolderOptions } from '@/modules/ingest/server';
import { database, where, withPlainIds } from '@/server/db';
import { makeClip, type Clip } from './clips';

/** A folder of films for each test, filled from clips that are made once per file. */
export function importLibrary() {
  // Media tools run at low priority: on a busy machine they wait for everybody else.
  vi.setConfig({ testTimeout: 240_000 });
  let home = '';
  let root = '';
  const clips = new Map<string, Promise<string>>();
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'dex-library-'));
  });
  afterEach(async () => {
    if (root) await rm(root, { recursive: true, force: true });
    root = '';
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const clipFile = (extension: string, clip: Clip) => {
    const key = JSON.stringify([extension, clip]);
    const made =
      clips.get(key) ?? makeClip(path.join(home, 'clips', `${String(clips.size)}${extension}`), clip);
    clips.set(key, made);
    return made;
  };

  const library = {
    path: (name = '') => path.join(root, name),
    async open() {
      root = await mkdtemp(path.join(home, 'library-'));
    },
    async film(name: string, clip: Clip = {}) {
      const file = path.join(root, name);
      await mkdir(path.dirname(file), { recursive: true });
      await cp(await clipFile(path.extname(name), clip), file);
      return file;
    },
    async file(name: string, content: string | Uint8Array) {
      const file = path.join(root, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    /** Results by path relative to the library. */
    async import(options: FolderOptions = {}) {
      const results = new Map<string, ImportResult>();
      for await (const result of importFolder(root, options))
        results.set(path.relative(root, result.file), result);
      return results;
    },
  };
  return library;
}

export async function titleOf(result: ImportResult | undefined) {
  const { orm } = await database();
  const title = await orm.titles.where({ _id: result?.titleId ?? '' }).first();
  if (!title) throw new Error(`No title for ${JSON.stringify(result)}`);
  return withPlainIds(title);
}

export async function videoOf(result: ImportResult | undefined) {
  const { orm } = await database();
  const video = await orm.videos.where({ _id: result?.videoId ?? '' }).first();
  if (!video) throw new Error(`No video for ${JSON.stringify(result)}`);
  return withPlainIds(video);
}

/** Nothing is left for the next test. */
export async function emptyCatalogue() {
  const { orm } = await database();
  await orm.titles.where(where.atLeast('addedAt', new Date(0))).deleteAndCount();
  await orm.videos.where(where.atLeast('sourceSize', 0)).deleteAndCount();
  await orm.settings.where(where.atLeast('key', 'library.')).deleteAndCount();
}
