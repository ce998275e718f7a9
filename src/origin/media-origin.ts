import {
  initOf,
  knownPlan,
  measuredRates,
  openSegment,
  readyStretches,
  textFile,
  textSegment,
  textTracksOf,
  trickplayOf,
  trickplaySheet,
} from '@/modules/encoding/server';
import { findMedia } from '@/modules/playback/server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { secrets } from '@/server/secrets';
import { mediaStorage } from '@/server/storage/media-storage';
import type { Wanted } from './address';
import { openFile, type ByteSource } from './byte-source';
import { createOrigin, type Asking } from './create-origin';
import type { Found } from './found';
import { createExtraOpener } from './open-extra';
import { openStored } from './open-stored';
import { createStreamOpener } from './open-stream';
import { remember } from './remember';

/** The origin over this process's own database, storage and secrets. */
export function mediaOrigin(): ReturnType<typeof createOrigin> {
  const mediaOf = remember(findMedia);
  const deps = {
    planOf: knownPlan,
    initOf,
    openSegment,
    measuredRates,
    readyStretches,
    textTracksOf,
    textFile,
    textSegment,
    trickplayLayoutOf: remember(trickplayOf),
    trickplaySheet,
    openStored: (key: string) => openStored(mediaStorage(), key),
  };
  const openStream = createStreamOpener(deps);
  const openExtra = createExtraOpener(deps);

  async function open(wanted: Wanted, asking: Asking): Promise<Found | null> {
    switch (wanted.kind) {
      case 'picture':
        return whole(await deps.openStored(`${wanted.key}-${String(wanted.width)}.${wanted.format}`));
      case 'source': {
        const media = await mediaOf(wanted.videoId);
        return whole(media && (await openFile(media.sourcePath)));
      }
      case 'master':
      case 'dash':
      case 'ready':
      case 'segmentList':
      case 'init':
      case 'segment':
        return openStream(wanted, asking);
      default:
        return openExtra(wanted, asking.signal);
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
