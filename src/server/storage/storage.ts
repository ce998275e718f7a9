import type { Readable } from 'node:stream';
import { AppError } from '@/shared/errors';

export type StoredObject = { key: string; sizeBytes: number; modifiedAt: Date };
export type ByteRange = { start: number; /** Inclusive, as in HTTP. */ end: number };

/**
 * Where media that Dex makes is kept. Keys are `/`-separated; what is stored under a key appears
 * whole or not at all, and replacing it is atomic.
 */
export type Storage = {
  /** Throws `unavailable` when there is no room for it; what was under the key stays then. */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredObject>;
  /** Null when there is nothing under the key. A range beyond the end throws `invalid`. */
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  stat(key: string): Promise<StoredObject | null>;
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>;
  /** Everything below a prefix that ends in `/`, also what an interrupted write has left there. */
  removeAll(prefix: string): Promise<void>;
  /** Everything whose key starts with the prefix, in no particular order. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** The same, where only names are of interest: much cheaper for thousands of files. */
  keys(prefix: string): AsyncIterable<string>;
  /** The file behind a key, where the adapter has files; null elsewhere. It need not exist. */
  localPath(key: string): string | null;
  /** Null where there is no end of it. */
  room(): Promise<Room | null>;
};

export type Room = { freeBytes: number; totalBytes: number };

const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const MAX_KEY_LENGTH = 512;

/** No segment may begin with a dot, so neither `..` nor a temporary file can be named. */
export function assertKey(key: string): void {
  if (key.length > MAX_KEY_LENGTH || !keyPattern.test(key)) {
    throw new AppError('invalid', `Not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  }
}

/** Only whole folders: half a name could be meant by nobody. */
export function assertFolder(prefix: string): void {
  assertKey(prefix.replace(/\/$/, ''));
  if (!prefix.endsWith('/')) throw new AppError('invalid', `Not a folder of keys: ${prefix.slice(0, 80)}`);
}

/** Throws `invalid` when it is no range at all, whatever it is of. */
export function assertOrdered({ start, end }: ByteRange): void {
  const isSound = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end;
  if (!isSound) throw new AppError('invalid', `Not a range of bytes: ${String(start)}-${String(end)}`);
}
