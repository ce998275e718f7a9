import { findRendition, isRung } from '@/media/renditions/stream-plan';
import { segmentCount } from '@/media/timeline/timeline';
import { log } from '@/server/log';
import { burnedInRank } from './fill-rules';
import { knownPlan } from './known-plan';
import { createRendition, setWatched } from './store-renditions';

/** Of a rendition that is being watched: often enough to know what to fill and what to give up. */
const everyMs = 20_000;
const most = 5_000;
const noted = new Map<string, number>();

/** Somebody watches segment `n`. Costs a write now and then; that it fails is no reason not to show the picture. */
export function noteWatched(videoId: string, renditionId: string, n: number, now = Date.now()): void {
  const key = `${videoId}/${renditionId}`;
  if (now - (noted.get(key) ?? 0) < everyMs) return;
  noted.delete(key);
  noted.set(key, now);
  const [oldest] = noted.keys();
  if (noted.size > most && oldest !== undefined) noted.delete(oldest);
  write({ videoId, renditionId, n }, new Date(now)).catch((error: unknown) => {
    log.warn({ err: error, videoId }, 'what is watched could not be noted');
  });
}

type Watched = { videoId: string; renditionId: string; n: number };

async function write({ videoId, renditionId, n }: Watched, at: Date): Promise<void> {
  if (await setWatched(videoId, renditionId, { at, segment: n })) return;
  const { plan, contentHash } = await knownPlan(videoId);
  const rendition = findRendition(plan, renditionId);
  // All others are known as soon as their film is planned.
  if (!rendition || !isRung(rendition) || rendition.burnIn === null) return;
  await createRendition({
    ...{ videoId, renditionId, contentHash, rank: burnedInRank, segmentCount: segmentCount(plan.timeline) },
    ...{ finalCount: 0, bytes: 0, isComplete: false, watchedAt: at, watchedSegment: n },
    ...{ leaseOwner: null, leaseUntil: null, failure: null, attempts: 0 },
  });
}
