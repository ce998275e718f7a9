import { findRendition, type Rendition } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { knownPlan } from './known-plan';
import { noteWatched } from './note-watched';
import type { PlannedVideo } from './plan-video';
import { assertDiskRoom } from './room';
import { reachesSoon } from './run-rules';
import { addRun, assertRoom, encoderLimit, follow, removeRun, runAround, runsOf } from './running';
import { SegmentRun } from './segment-run';
import { draftKey, segmentKey } from './stored-keys';

export type SegmentWish = { videoId: string; renditionId: string; n: number; viewerId: string };

export type OpenedSegment =
  { kind: 'stored'; key: string; isDraft: boolean } | { kind: 'making'; chunks: AsyncIterable<Uint8Array> };

/**
 * The bytes of one segment: those that are stored, or those that are being made for somebody, or new ones, which begin
 * to arrive while they are made. Throws `not_found` for what the plan has not, `unavailable` when it cannot be made now.
 */
export async function openSegment(wish: SegmentWish, signal: AbortSignal): Promise<OpenedSegment> {
  const planned = await knownPlan(wish.videoId);
  const rendition = findRendition(planned.plan, wish.renditionId);
  if (!rendition || wish.n < 0 || wish.n >= segmentCount(planned.plan.timeline)) {
    throw new AppError('not_found', `There is no segment ${String(wish.n)} of ${wish.renditionId}`);
  }
  const key = `${wish.videoId}/${wish.renditionId}`;
  noteWatched(wish.videoId, wish.renditionId, wish.n);
  // Pictures and sound of one viewer are made by different runs, which do not end each other.
  const viewer = `${wish.viewerId}/${wish.videoId}/${rendition.kind === 'audio' ? 'audio' : 'video'}`;
  const stored = await findStored(placeOf(wish, planned), wish.n);
  if (stored) {
    follow(viewer, runAround(key, wish.n), wish.n);
    return stored;
  }
  await assertDiskRoom();
  const run = runsOf(key).find((one) => reachesSoon(one, wish.n)) ?? startRun(key, planned, rendition, wish);
  follow(viewer, run, wish.n);
  const segment = run.segment(wish.n);
  const chunks = segment.read(signal);
  await segment.begun(signal);
  return { kind: 'making', chunks };
}

const placeOf = ({ videoId, renditionId }: SegmentWish, { contentHash }: PlannedVideo) => ({
  videoId,
  contentHash,
  renditionId,
});

type Place = ReturnType<typeof placeOf>;

export async function findStored(
  place: Place,
  n: number,
): Promise<(OpenedSegment & { kind: 'stored' }) | null> {
  const storage = mediaStorage();
  const final = segmentKey(place, n);
  if (await storage.stat(final)) return { kind: 'stored', key: final, isDraft: false };
  const draft = draftKey(place, n);
  return (await storage.stat(draft)) ? { kind: 'stored', key: draft, isDraft: true } : null;
}

function startRun(key: string, planned: PlannedVideo, rendition: Rendition, wish: SegmentWish): SegmentRun {
  const { plan, contentHash, sourcePath } = planned;
  const place = placeOf(wish, planned);
  const isRung = rendition.kind === 'rung';
  if (isRung) assertRoom(encoderLimit(env().DEX_ENCODERS));
  const run = new SegmentRun({
    place: { videoId: wish.videoId, contentHash },
    source: { path: sourcePath, facts: plan.source },
    timeline: plan.timeline,
    rendition,
    from: wish.n,
    // Copies, and sound, are as good as they get at once.
    quality: isRung ? 'draft' : 'final',
    exists: async (n) => (await findStored(place, n)) !== null,
    keep: async (n, bytes) => {
      await mediaStorage().put(isRung ? draftKey(place, n) : segmentKey(place, n), bytes);
    },
    onEnd: (ended, failure) => {
      removeRun(key, ended);
      if (failure) log.warn({ err: failure, ...place, from: wish.n }, 'an encoder failed');
    },
  });
  addRun(key, run);
  return run;
}
