import type { VideoRow } from '@/modules/catalog/server';
import { mediaAddress, signVideoPath } from '@/media/signed-path';
import { env } from '@/server/env';
import { secrets } from '@/server/secrets';
import type { Media } from './contract';
import { grantExpiry, playabilityOf } from './rules';

/** Signed addresses of everything that belongs to a video, for one profile, or why there are none. */
export function presentMedia(video: VideoRow, profileId: string, now: number): Media {
  const playability = playabilityOf(video);
  if (playability.state !== 'ready') return playability;

  const expiresAtSeconds = grantExpiry(now);
  const path = signVideoPath(secrets().MEDIA_SECRET, { videoId: video._id, profileId, expiresAtSeconds });
  const prefix = mediaAddress(env().MEDIA_URL, path);
  return {
    state: 'ready',
    kind: 'file',
    src: `${prefix}source.mp4`,
    mimeType: 'video/mp4',
    expiresAt: new Date(expiresAtSeconds * 1000).toISOString(),
    subtitles: video.subtitles.map(({ id, language, label, isForced, isDefault }) => ({
      id,
      language,
      label,
      isForced,
      isDefault,
      src: `${prefix}subtitles/${id}.vtt`,
    })),
  };
}
