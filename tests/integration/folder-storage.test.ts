import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderStorage } from '@/server/storage/folder-storage';
import { storageContract } from '../support/storage-contract';

const folders: string[] = [];

async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'dex-storage-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

storageContract('folder', async () => folderStorage(await emptyFolder()));

it('says where the file of a key is, so that ffmpeg can read it', async () => {
  const storage = folderStorage(await emptyFolder());
  await storage.put('a/b', Buffer.from('bytes'));
  expect(await readFile(storage.localPath('a/b') ?? '', 'utf8')).toBe('bytes');
});

it('lists nothing that a crashed writer left behind, and leaves nothing behind itself', async () => {
  const folder = await emptyFolder();
  const storage = folderStorage(folder);
  await storage.put('kept', Buffer.from('bytes'));
  expect(await readdir(folder)).toEqual(['kept']);

  await writeFile(join(folder, '.lost.0123456789ab.tmp'), 'half');
  const keys = [];
  for await (const object of storage.list('')) keys.push(object.key);
  expect(keys).toEqual(['kept']);
});
