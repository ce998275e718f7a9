import { database, isDuplicateKey, type Rows } from '@/server/db';

export type TimelineRow = Rows['Timeline'];
/** `plan` when it is ready, `reason` when it is refused. */
export type TimelineDraft = Pick<TimelineRow, 'contentHash' | 'state' | 'reason' | 'plan'>;

export type VideoSource = Pick<Rows['Video'], '_id' | 'sourcePath' | 'contentHash' | 'state'>;

export async function findVideoSource(videoId: string): Promise<VideoSource | null> {
  const { orm } = await database();
  return orm.videos.where({ _id: videoId }).select('_id', 'sourcePath', 'contentHash', 'state').first();
}

export async function findTimeline(videoId: string): Promise<TimelineRow | null> {
  const { orm } = await database();
  return orm.timelines.where({ videoId }).first();
}

/** In place of the one for an earlier content. What was made of that, markers and extras, is no longer true. */
export async function saveTimeline(videoId: string, draft: TimelineDraft): Promise<void> {
  const { orm } = await database();
  const whole = { ...draft, markers: [], extras: {} };
  const update = () => orm.timelines.where({ videoId }).updateAndCount(whole);
  if ((await update()) > 0) return;
  await orm.timelines.create({ videoId, ...whole }).catch(async (error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    await update();
  });
}

/** The same plan for the same content, better known; what was made by it stays. False when the content is another by now. */
export async function saveMeasuredPlan(
  videoId: string,
  contentHash: string,
  plan: TimelineRow['plan'],
): Promise<boolean> {
  const { orm } = await database();
  const kept = orm.timelines.where({ videoId, contentHash, state: 'ready' });
  return (await kept.updateAndCount({ plan })) > 0;
}
