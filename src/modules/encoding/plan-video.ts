import { makePlan } from '@/media/renditions/make-plan';
import { streamPlan, type StreamPlan } from '@/media/renditions/stream-plan';
import { AppError } from '@/shared/errors';
import { readFacts } from './read-facts';
import {
  findTimeline,
  findVideoSource,
  saveTimeline,
  type TimelineRow,
  type VideoSource,
} from './store-timelines';
import { unlessAborted } from './unless-aborted';

export type PlannedVideo = { plan: StreamPlan; contentHash: string; sourcePath: string };

/** Makings that are under way, by content. */
const makings = new Map<string, Promise<StreamPlan>>();

/**
 * How a video is streamed: as it was planned once, or planned now. Throws `not_found`, `invalid` with a sentence for
 * the owner when its source cannot be streamed, and `unavailable` when the file cannot be reached at the moment.
 */
export async function planOf(videoId: string, signal?: AbortSignal): Promise<PlannedVideo> {
  const [video, stored] = await Promise.all([findVideoSource(videoId), findTimeline(videoId)]);
  if (!video) throw new AppError('not_found', `No video ${videoId}`);
  const { contentHash, sourcePath } = video;
  const plan = keptPlan(video, stored) ?? (await unlessAborted(makeOnce(video), signal));
  return { plan, contentHash, sourcePath };
}

/** Null when it has to be made: never made, or for another content, or by an older Dex. */
function keptPlan({ contentHash }: VideoSource, stored: TimelineRow | null): StreamPlan | null {
  if (stored?.contentHash !== contentHash) return null;
  if (stored.state === 'refused') throw new AppError('invalid', stored.reason ?? 'It cannot be streamed');
  return streamPlan.safeParse(stored.plan).data ?? null;
}

/** Whoever asks while it is made waits for the same; one who gives up does not stop it for the others. */
function makeOnce(video: VideoSource): Promise<StreamPlan> {
  const key = `${video._id}/${video.contentHash}`;
  const underway = makings.get(key);
  if (underway) return underway;
  const making = make(video).finally(() => makings.delete(key));
  makings.set(key, making);
  return making;
}

async function make({ _id, sourcePath, contentHash }: VideoSource): Promise<StreamPlan> {
  try {
    const plan = makePlan(await readFacts(sourcePath));
    await saveTimeline(_id, { contentHash, state: 'ready', reason: null, plan });
    return plan;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid')
      await saveTimeline(_id, { contentHash, state: 'refused', reason: error.message, plan: null });
    throw error;
  }
}
