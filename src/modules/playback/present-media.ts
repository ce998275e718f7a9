import type { VideoRow } from '@/modules/catalog/server';
import { burnInTracksOf, markersOf, planOf, textTracksOf } from '@/modules/encoding/server';
import { startingRenditions, startRungOf } from '@/media/playlists/start-rung';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { mediaAddress, signVideoPath } from '@/media/signed-path';
import { env } from '@/server/env';
import { secrets } from '@/server/secrets';
import { AppError } from '@/shared/errors';
import type { Media } from './contract';
import { grantExpiry, playabilityOf } from './rules';

export type Presented = { media: Media; /** Null when it is no stream. */ plan: StreamPlan | null };

/** Signed addresses of everything that belongs to a video, for one profile, or why there are none. */
export async function presentMedia(video: VideoRow, profileId: string, now: number): Promise<Presented> {
  const playability = playabilityOf(video);
  if (playability.state !== 'ready') return { media: playability, plan: null };

  const expiresAtSeconds = grantExpiry(now);
  const path = signVideoPath(secrets().MEDIA_SECRET, { videoId: video._id, profileId, expiresAtSeconds });
  const prefix = mediaAddress(env().MEDIA_URL, path);
  const common = {
    state: 'ready' as const,
    expiresAt: new Date(expiresAtSeconds * 1000).toISOString(),
    subtitles: await presentTexts(video, prefix),
  };
  const fileSrc = video.isWebPlayable ? `${prefix}source.mp4` : null;
  const plan = await findPlan(video._id);
  if (plan instanceof AppError) {
    const media: Media = fileSrc
      ? { ...common, kind: 'file', src: fileSrc, mimeType: 'video/mp4' }
      : { state: 'failed', reason: sentence(plan.message) };
    return { media, plan: null };
  }
  const markers = await markersOf(video._id);
  const addresses = { ...streamAddresses(plan, prefix), burnedIn: presentBurnedIn(video, plan, prefix) };
  return { media: { ...common, ...addresses, fileSrc, markers }, plan };
}

function streamAddresses(plan: StreamPlan, prefix: string) {
  const { picture, sound } = startingRenditions(plan);
  const first = [picture, sound].flatMap((one) => (one ? [`r/${one}/index.m3u8`, `r/${one}/init.mp4`] : []));
  return {
    kind: 'stream' as const,
    src: `${prefix}master.m3u8`,
    dashSrc: `${prefix}manifest.mpd`,
    startRungHint: picture,
    firstSrcs: ['master.m3u8', ...first].map((one) => prefix + one),
    trickplay: `${prefix}trickplay/index.vtt`,
  };
}

/** What cannot be streamed, and why, in an error that is not thrown: the film itself may still be played. */
async function findPlan(videoId: string): Promise<StreamPlan | AppError> {
  try {
    return (await planOf(videoId)).plan;
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
