import { mkdir, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addLibraryFolder,
  listLibraryFolders,
  removeLibraryFolder,
  scanLibraryFolder,
  stopScans,
} from '@/modules/ingest/server';
import { database } from '@/server/db';
import { env } from '@/server/env';
import { emptyCatalogue, importLibrary } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(async () => {
  await stopScans();
  await emptyCatalogue();
});

async function scanned(folderId: string) {
  for (;;) {
    const folder = (await listLibraryFolders()).items.find(({ id }) => id === folderId)!;
    if (!folder.scan.isRunning) return folder.scan;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const availableNames = async () => {
  const { orm } = await database();
  return (await orm.titles.where({ isAvailable: true }).all()).map(({ name }) => name).sort();
};

describe('library folders', () => {
  it('are scanned when they are added, and show how it went', async () => {
    await library.film('Film (2019).mp4');
    await library.file('Bad (2020).mp4', 'text');
    const added = await addLibraryFolder(library.path());
    expect(added).toMatchObject({ path: library.path(), scan: { isRunning: true, finishedAt: null } });

    expect(await scanned(added.id)).toMatchObject({
      isRunning: false,
      finishedAt: expect.stringMatching(/^\d{4}-/) as string,
      added: 1,
      failed: 1,
      total: 2,
      failures: [
        { file: library.path('Bad (2020).mp4'), reason: expect.stringMatching(/Not a video/) as string },
      ],
    });
    expect(await availableNames()).toEqual(['Film']);
  });

  it('take in what is new when they are scanned again', async () => {
    await library.film('Film (2019).mp4');
    const { id } = await addLibraryFolder(library.path());
    await scanned(id);
    await library.film('More (2020).mp4', { seed: 1 });
    expect(await scanLibraryFolder(id)).toMatchObject({ scan: { isRunning: true } });
    expect(await scanned(id)).toMatchObject({ added: 1, unchanged: 1, failed: 0 });
  });

  it('are scanned once at a time', async () => {
    for (let number = 1; number <= 3; number += 1)
      await library.film(`Film ${String(number)} (2000).mp4`, { seed: number });
    const { id } = await addLibraryFolder(library.path());
    await expect(scanLibraryFolder(id)).rejects.toMatchObject({ code: 'conflict' });
    await stopScans();
  });

  it('take their titles out of the catalogue when they are removed, and bring them back when added again', async () => {
    await library.film('Film (2019).mp4');
    const { id } = await addLibraryFolder(library.path());
    await scanned(id);
    await removeLibraryFolder(id);
    expect((await listLibraryFolders()).items).toEqual([]);
    expect(await availableNames()).toEqual([]);
    const { orm } = await database();
    const before = await orm.videos.all();

    await scanned((await addLibraryFolder(library.path())).id);
    expect(await availableNames()).toEqual(['Film']);
    expect((await orm.videos.all()).map(({ _id }) => _id)).toEqual(before.map(({ _id }) => _id));
  });

  it('hide their titles and say why while their disk is not there, and show them when it is back', async () => {
    await library.film('Film (2019).mp4');
    const { id } = await addLibraryFolder(library.path());
    await scanned(id);
    const elsewhere = `${library.path()}-unplugged`;
    await rename(library.path(), elsewhere);
    await scanLibraryFolder(id);
    const failure = { reason: expect.stringMatching(/no folder/) as string };
    expect(await scanned(id)).toMatchObject({ failed: 1, failures: [failure] });
    expect(await availableNames()).toEqual([]);

    await rename(elsewhere, library.path());
    await scanLibraryFolder(id);
    expect(await scanned(id)).toMatchObject({ updated: 1, failed: 0 });
    expect(await availableNames()).toEqual(['Film']);
  });
});

describe('a folder is refused', () => {
  const refused = (folder: string) =>
    addLibraryFolder(folder).then(
      () => 'added',
      (error: unknown) => (error as { code?: string }).code,
    );

  it('when it is no folder, or its path is not whole', async () => {
    expect(await refused(library.path('nowhere'))).toBe('invalid');
    expect(await refused(await library.file('file.txt', ''))).toBe('invalid');
    expect(await refused('films')).toBe('invalid');
  });

  it('when Dex keeps its own data there', async () => {
    expect(await refused(env().DEX_DATA)).toBe('invalid');
    expect(await refused(path.dirname(env().DEX_DATA))).toBe('invalid');
    await symlink(env().DEX_DATA, library.path('link'));
    expect(await refused(library.path('link'))).toBe('invalid');
  });

  it('when it is in the library already, or part of a folder that is', async () => {
    await mkdir(library.path('inside'));
    await symlink(library.path(), library.path('again'));
    await addLibraryFolder(library.path());
    expect(await refused(library.path())).toBe('conflict');
    expect(await refused(library.path('inside'))).toBe('conflict');
    expect(await refused(library.path('again'))).toBe('conflict');
  });

  it('when two owners add it at once, for one of them', async () => {
    const outcomes = await Promise.all([refused(library.path()), refused(library.path())]);
    expect(outcomes.sort()).toEqual(['added', 'conflict']);
  });

  it('when it is not known', async () => {
    await expect(scanLibraryFolder('0123')).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeLibraryFolder('0123')).rejects.toMatchObject({ code: 'not_found' });
  });
});
