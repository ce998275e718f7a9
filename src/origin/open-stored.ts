import { buffer } from 'node:stream/consumers';
import type { Storage } from '@/server/storage/storage';
import { openFile, type ByteSource } from './byte-source';

/** What storage keeps under a key: the file itself where there is one, else pieces fetched as they are needed. */
export async function openStored(storage: Storage, key: string): Promise<ByteSource | null> {
  const file = storage.localPath(key);
  if (file !== null) return openFile(file);
  const stored = await storage.stat(key);
  if (!stored) return null;
  return {
    sizeBytes: stored.sizeBytes,
    modifiedMs: stored.modifiedAt.getTime(),
    async read(into, length, position) {
      const piece = await storage.read(key, { start: position, end: position + length - 1 });
      return piece ? (await buffer(piece)).copy(into) : 0;
    },
    close: () => Promise.resolve(),
  };
}
