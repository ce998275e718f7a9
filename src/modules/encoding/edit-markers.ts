import type { Marker } from '@/media/markers/marker';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import type { KnownMarkers } from './contract';
import { fillMarkers, markersOf } from './markers';
import { planOf } from './plan-video';
import { findExtras, saveExtras } from './store-extras';

/** Throws as `planOf` does. */
export async function openMarkers(videoId: string): Promise<KnownMarkers> {
  const { contentHash } = await planOf(videoId);
  const [{ extras }, markers] = await Promise.all([findExtras(videoId, contentHash), markersOf(videoId)]);
  return { markers, isEdited: extras.isMarkedByHand ?? false };
}

/** For as long as the file has this content: another cut has other times. Throws `invalid` for times outside of it. */
export async function setMarkers(videoId: string, wanted: readonly Marker[]): Promise<KnownMarkers> {
  const { plan, contentHash } = await planOf(videoId);
  const { durationSeconds } = plan.timeline;
  const isWrong = ({ startSeconds, endSeconds }: Marker) =>
    endSeconds <= startSeconds || startSeconds >= durationSeconds;
  if (wanted.some(isWrong))
    throw new AppError('invalid', 'A marker ends before it begins, or begins after the end');
  const markers = wanted
    .map((marker) => ({
      ...marker,
      endSeconds: Math.min(marker.endSeconds, durationSeconds),
      // Whoever sets it has seen it.
      confidence: 1,
    }))
    .sort((a, b) => a.startSeconds - b.startSeconds);
  await saveExtras(videoId, contentHash, { markers, isMarkedByHand: true });
  return { markers, isEdited: true };
}

/** What the source says, at once; what can be seen and heard, when it has been looked for again. */
export async function resetMarkers(videoId: string): Promise<KnownMarkers> {
  const planned = await planOf(videoId);
  await saveExtras(videoId, planned.contentHash, { isMarkedByHand: false, markersFor: null });
  fillMarkers(videoId, planned, new AbortController().signal).catch((error: unknown) => {
    log.warn({ err: error, videoId }, 'markers could not be found again');
  });
  return { markers: await markersOf(videoId), isEdited: false };
}
