import { initOf, openSegment, planOf } from '@/modules/encoding/server';
import { findMedia } from '@/modules/playback/server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { secrets } from '@/server/secrets';
import { mediaStorage } from '@/server/storage/media-storage';
import type { Wanted } from './address';
import { openFile, type ByteSource } from './byte-source';
import { createOrigin, type Asking } from './create-origin';
import type { Found } from './found';
import { openStored } from './open-stored';
import { createStreamOpener } from './open-stream';
import { remember } from './remember';

/** The origin over this process's own database, storage and secrets. */
export function mediaOrigin(): ReturnType<typeof createOrigin> {
  const mediaOf = remember(findMedia);
  const planned = remember((videoId) => planOf(videoId));
  const openStream = createStreamOpener({
    planOf: planned,
    initOf,
    openSegment,
    measuredRates: () => Promise.resolve(new Map()),
    textTracksOf: () => Promise.resolve([]),
    trickplayLayoutOf: () => Promise.resolve(null),
    openStored: (key) => openStored(mediaStorage(), key),
  });

  async function open(wanted: Wanted, asking: Asking): Promise<Found | null> {
    switch (wanted.kind) {
      case 'picture':
        return whole(await openStored(mediaStorage(), `${wanted.key}-${String(wanted.width)}.webp`));
      case 'source': {
        const media = await mediaOf(wanted.videoId);
        return whole(media && (await openFile(media.sourcePath)));
      }
      case 'subtitles': {
        const key = (await mediaOf(wanted.videoId))?.subtitleKeys.get(wanted.subtitleId);
        return whole(key === undefined ? null : await openStored(mediaStorage(), key));
      }
      case 'textList':
      case 'textSegment':
      case 'pictureCues':
      case 'pictureList':
      case 'pictureSheet':
        return null;
      default:
        return openStream(wanted, asking);
    }
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

const whole = (source: ByteSource | null): Found | null => source && { kind: 'whole', source };

/** The site's own address when media lives at another one: its pages then read across origins. */
function foreignSite(): string | undefined {
  const { MEDIA_URL, NEXTAUTH_URL } = env();
  if (!MEDIA_URL || !NEXTAUTH_URL) return undefined;
  const site = new URL(NEXTAUTH_URL).origin;
  return site === new URL(MEDIA_URL).origin ? undefined : site;
}
