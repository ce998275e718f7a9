import { setTimeout as sleep } from 'node:timers/promises';
import { cleanId } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import { ranksOf } from './fill-rules';
import { planOf } from './plan-video';
import { whenQuiet } from './running';
import { removeContent, removeSegments } from './stored-content';
import {
  createRendition,
  deleteRendition,
  findPlayableVideos,
  findRenditionsOf,
  setRank,
  type PlayableVideo,
} from './store-renditions';

const pageSize = 200;
const everyMs = 20_000;

/** Plans what is to be made of every video, newest first, again and again: any process may have brought one in. */
export async function planRenditions(signal: AbortSignal): Promise<void> {
  for (;;) {
    await planAll(signal).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'renditions could not be planned');
    });
    await sleep(everyMs, undefined, { signal });
  }
}

export async function planAll(signal: AbortSignal): Promise<void> {
  let last: string | null = null;
  for (;;) {
    const videos: PlayableVideo[] = await findPlayableVideos(last, pageSize);
    for (const video of await unplanned(videos)) {
      signal.throwIfAborted();
      await whenQuiet(signal);
      await planVideo(video, signal);
    }
    last = videos.at(-1)?._id ?? null;
    if (last === null) return;
  }
}

async function unplanned(videos: readonly PlayableVideo[]): Promise<PlayableVideo[]> {
  const planned = await findRenditionsOf(videos.map(({ _id }) => _id));
  const known = new Set(planned.map(({ videoId, contentHash }) => `${videoId}/${contentHash}`));
  return videos.filter(({ _id, contentHash }) => !known.has(`${_id}/${contentHash}`));
}

/** Does nothing for a video that cannot be streamed or reached: its reason is kept with its timeline. */
export async function planVideo(
  { _id: videoId }: Pick<PlayableVideo, '_id'>,
  signal: AbortSignal,
): Promise<void> {
  const planned = await planOf(videoId, signal).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (!planned) return;
  const { plan, contentHash } = planned;
  await dropEarlier(videoId, contentHash);
  const ranks = ranksOf(plan);
  await dropUnplanned(videoId, ranks);
  for (const [renditionId, rank] of ranks) {
    const isNew = await createRendition({
      ...{ videoId, renditionId, contentHash, rank, segmentCount: segmentCount(plan.timeline) },
      ...{ finalCount: 0, bytes: 0, isComplete: false, watchedAt: null, watchedSegment: null },
      ...{ leaseOwner: null, leaseUntil: null, failure: null, attempts: 0 },
    });
    if (!isNew) await setRank(videoId, renditionId, rank);
  }
}

/** A ladder that was measured has fewer rungs than the one that was guessed. */
async function dropUnplanned(videoId: string, planned: ReadonlyMap<string, number>): Promise<void> {
  for (const row of await findRenditionsOf([videoId])) {
    if (planned.has(cleanId(row.renditionId))) continue;
    await deleteRendition(row._id);
    await removeSegments(row);
  }
}

/** Of another content, which the file had before. */
async function dropEarlier(videoId: string, contentHash: string): Promise<void> {
  const rows = await findRenditionsOf([videoId]);
  const hashes = new Set(rows.map((row) => row.contentHash).filter((hash) => hash !== contentHash));
  for (const hash of hashes) await removeContent({ videoId, contentHash: hash });
}
