import { findMedia } from '@/modules/playback/server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { secrets } from '@/server/secrets';
import { mediaStorage } from '@/server/storage/media-storage';
import type { Wanted } from './address';
import { openFile, type ByteSource } from './byte-source';
import { createOrigin } from './create-origin';
import { openStored } from './open-stored';
import { remember } from './remember';

/** The origin over this process's own database, storage and secrets. */
export function mediaOrigin(): ReturnType<typeof createOrigin> {
  const mediaOf = remember(findMedia);

  async function open(wanted: Wanted): Promise<ByteSource | null> {
    const storage = mediaStorage();
    if (wanted.kind === 'picture') return openStored(storage, `${wanted.key}-${String(wanted.width)}.webp`);
    const media = await mediaOf(wanted.videoId);
    if (wanted.kind === 'source') return media && openFile(media.sourcePath);
    const key = media?.subtitleKeys.get(wanted.subtitleId);
    return key === undefined ? null : openStored(storage, key);
  }

  return createOrigin({
    secret: secrets().MEDIA_SECRET,
    open,
    siteOrigin: foreignSite(),
    onError: (error, path) => {
      log.error({ err: error, path }, 'media request failed');
    },
  });
}

/** The site's own address when media lives at another one: its pages then read across origins. */
function foreignSite(): string | undefined {
  const { MEDIA_URL, NEXTAUTH_URL } = env();
  if (!MEDIA_URL || !NEXTAUTH_URL) return undefined;
  const site = new URL(NEXTAUTH_URL).origin;
  return site === new URL(MEDIA_URL).origin ? undefined : site;
}
