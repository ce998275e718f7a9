import { join } from 'node:path';
import { env } from '../env';
import { folderStorage } from './folder-storage';
import type { Storage } from './storage';

let storage: Storage | undefined;

/** Where the media of this process is kept. The adapter is chosen by environment, here and nowhere else. */
export function mediaStorage(): Storage {
  return (storage ??= folderStorage(join(env().DEX_DATA, 'media')));
}
