import type { VideoRow } from '@/modules/catalog/server';
import { burnInTracksOf, markersOf, planOf, textTracksOf } from '@/modules/encoding/server';
import { startRungOf } from '@/media/playlists/start-rung';
import { versionQuery } from '@/media/playlists/version-query';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { mediaAddress, signVideoPath } from '@/media/signed-path';
import { env } from '@/server/env';
import { secrets } from '@/server/secrets';
import { AppError } from '@/shared/errors';
import { beginningOf, type Beginning } from './begin-early';
import type { Media } from './contract';
import { grantExpiry, playabilityOf } from './rules';

export type Presented = { media: Media; /** Null when it is no stream. */ beginning: Beginning | null };
type When = { startSeconds: number; now: number };
type Planned = Awaited<ReturnType<typeof planOf>>;

/** Signed addresses of everything that belongs to a video, for one profile, or why there are none. */
export async function presentMedia(
  video: VideoRow,
  profileId: string,
  { startSeconds, now }: When,
): Promise<Presented> {
  const playability = playabilityOf(video);
  if (playability.state !== 'ready') return { media: playability, beginning: null };

  const { prefix, expiresAtSeconds } = addressOf(video, profileId, now);
  const common = {
    state: 'ready' as const,
    expiresAt: new Date(expiresAtSeconds * 1000).toISOString(),
    subtitles: await presentTexts(video, prefix),
  };
  const fileSrc = fileAddress(video, profileId, now);
  const planned = await findPlan(video._id);
  if (planned instanceof AppError) {
    const media: Media = fileSrc
      ? { ...common, kind: 'file', src: fileSrc, mimeType: 'video/mp4' }
      : { state: 'failed', reason: sentence(planned.message) };
    return { media, beginning: null };
  }
  const { plan } = planned;
  const [markers, beginning] = await Promise.all([
    markersOf(video._id),
    beginningOf({ videoId: video._id, plan, startSeconds }),
  ]);
  const addresses = {
    ...streamAddresses(planned, beginning, prefix),
    burnedIn: presentBurnedIn(video, plan, prefix),
  };
  return { media: { ...common, ...addresses, fileSrc, markers }, beginning };
}

/** Of the file itself, for browsers that play it as it is; null when none does. */
export function fileAddress(video: VideoRow, profileId: string, now: number): string | null {
  if (playabilityOf(video).state !== 'ready' || !video.isWebPlayable) return null;
  return `${addressOf(video, profileId, now).prefix}source.mp4`;
}

function addressOf({ _id: videoId }: VideoRow, profileId: string, now: number) {
  const expiresAtSeconds = grantExpiry(now, env().DEX_GRANT_MINUTES);
  const path = signVideoPath(secrets().MEDIA_SECRET, { videoId, profileId, expiresAtSeconds });
  return { prefix: mediaAddress(env().MEDIA_URL, path), expiresAtSeconds };
}

function streamAddresses({ plan, contentHash }: Planned, { picture, sound }: Beginning, prefix: string) {
  const query = versionQuery(contentHash);
  const first = [picture, sound].flatMap((one) =>
    one ? [`r/${one}/index.m3u8`, `r/${one}/init.mp4${query}`] : [],
  );
  return {
    kind: 'stream' as const,
    src: `${prefix}master.m3u8`,
    dashSrc: `${prefix}manifest.mpd`,
    startRungHint: startRungOf(plan)?.id ?? null,
    firstSrcs: ['master.m3u8', 'ready.json', ...first].map((one) => prefix + one),
    trickplay: `${prefix}trickplay/index.vtt`,
  };
}

/** What cannot be streamed, and why, in an error that is not thrown: the film itself may still be played. */
async function findPlan(videoId: string): Promise<Planned | AppError> {
  try {
    return await planOf(videoId);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'invalid' || error.code === 'unavailable')) return error;
    throw error;
  }
}

async function presentTexts({ _id }: VideoRow, prefix: string) {
  const texts = await textTracksOf(_id);
  return texts.map(({ id, language, label, isForced, isDefault }) => ({
    id,
    language,
    label,
    isForced,
    isDefault,
    src: `${prefix}subtitles/${id}.vtt`,
  }));
}

function presentBurnedIn(video: VideoRow, plan: StreamPlan, prefix: string) {
  return burnInTracksOf(video)
    .filter(({ streamIndex }) => plan.burnIns.includes(streamIndex))
    .map(({ streamIndex, ...track }) => ({
      ...track,
      id: `s${String(streamIndex)}`,
      src: `${prefix}master-s${String(streamIndex)}.m3u8`,
      dashSrc: `${prefix}manifest-s${String(streamIndex)}.mpd`,
      startRungHint: startRungOf(plan, streamIndex)?.id ?? null,
    }));
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
