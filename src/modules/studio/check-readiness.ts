import { database } from '@/server/db';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import type { Readiness } from './contract';

/** Throws `unavailable` with the names of what does not work; the log has the reasons, the answer has none. */
export async function checkReadiness(): Promise<Readiness> {
  const isMediaElsewhere = env().MEDIA_URL !== undefined;
  const parts = {
    database: async () => (await database()).orm.settings.limit(1).all(),
    storage: async () => !isMediaElsewhere && (await mediaStorage().stat('readiness')),
    ffmpeg: async () => !isMediaElsewhere && (await mediaTools()),
  };
  const failed = await Promise.all(Object.entries(parts).map(([name, probe]) => nameIfFailing(name, probe)));
  const names = failed.filter((name) => name !== null);
  if (names.length > 0) {
    throw new AppError('unavailable', `Not working right now: ${names.join(', ')}.`, {
      retryAfterSeconds: 5,
    });
  }
  const media = isMediaElsewhere ? 'elsewhere' : 'ok';
  return { status: 'ready', checks: { database: 'ok', storage: media, ffmpeg: media } };
}

async function nameIfFailing(name: string, probe: () => Promise<unknown>): Promise<string | null> {
  try {
    await probe();
    return null;
  } catch (error) {
    log.error({ err: error, part: name }, 'not ready');
    return name;
  }
}
