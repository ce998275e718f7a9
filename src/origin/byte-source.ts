import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes at positions: all that the origin needs to know about where media is kept. */
export type ByteSource = {
  sizeBytes: number;
  modifiedMs: number;
  /** Fills at most `length` bytes of `buffer`; 0 at the end. */
  read(buffer: Buffer, length: number, position: number): Promise<number>;
  close(): Promise<void>;
  /** All of it, where it is in memory anyway. */
  memory?: Buffer;
};

export function memorySource(memory: Buffer, modifiedMs: number): ByteSource {
  return {
    sizeBytes: memory.length,
    modifiedMs,
    memory,
    read: (buffer, length, position) =>
      Promise.resolve(memory.copy(buffer, 0, position, Math.min(position + length, memory.length))),
    close: () => Promise.resolve(),
  };
}

/** Null when there is no such file, or when something else now stands in its place. */
export async function openFile(filePath: string): Promise<ByteSource | null> {
  // NOFOLLOW: a file that was imported and later replaced by a link must not lead out of its folder.
  // NONBLOCK: opening a pipe must not wait for its writer.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(filePath, flags).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!handle) return null;
  const stats = await handle.stat().catch(async (error: unknown) => {
    await handle.close();
    throw error;
  });
  if (!stats.isFile()) {
    await handle.close();
    return null;
  }
  return {
    sizeBytes: stats.size,
    modifiedMs: stats.mtimeMs,
    read: async (buffer, length, position) => (await handle.read(buffer, 0, length, position)).bytesRead,
    close: () => handle.close(),
  };
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG'].includes(code);
}
