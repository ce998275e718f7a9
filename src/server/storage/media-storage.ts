import { join } from 'node:path';
import { env, type Env } from '../env';
import { folderStorage } from './folder-storage';
import { s3Storage } from './s3-storage';
import type { Storage } from './storage';

let storage: Storage | undefined;

/** Where the media of this process is kept. The adapter is chosen by environment, here and nowhere else. */
export function mediaStorage(): Storage {
  return (storage ??= openStorage(env()));
}

function openStorage(from: Env): Storage {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PREFIX } = from;
  if (!S3_BUCKET) return folderStorage(join(from.DEX_DATA, 'media'));
  return s3Storage({
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
    prefix: S3_PREFIX,
  });
}
