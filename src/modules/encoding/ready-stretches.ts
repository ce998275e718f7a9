import type { ReadyStretches, Stretches } from '@/media/playlists/ready-stretches';
import type { StreamPlan } from '@/media/renditions/stream-plan';
import { segmentCount, type Timeline } from '@/media/timeline/timeline';
import { createBriefCache } from '@/server/brief-cache';
import { mediaStorage } from '@/server/storage/media-storage';
import { knownPlan } from './known-plan';
import { renditionPrefix, type RenditionPlace } from './stored-keys';
import { storedNumber } from './stored-content';
import { findRenditionsOf } from './store-renditions';

/** Players ask now and then, for every viewer; thousands of names need not be read for each of them. */
const kept = createBriefCache<ReadyStretches>({
  name: 'ready-stretches',
  forMs: 4_000,
  atMost: 500,
  staleOn: ['catalog.changed'],
});

/**
 * Where the pictures of a video cost no encoding: what is stored, and the source itself, which is copied in no time.
 * For choosing among renditions; it may be some seconds old.
 */
export const readyStretches = (videoId: string): Promise<ReadyStretches> =>
  kept.read(videoId, () => find(videoId));

/** Whether any pictures are ready there. */
export const isReadyAt = (ready: ReadyStretches, seconds: number): boolean =>
  Object.values(ready).some((stretches) => stretches.some(([from, to]) => from <= seconds && seconds < to));

async function find(videoId: string): Promise<ReadyStretches> {
  const [{ plan, contentHash }, rows] = await Promise.all([knownPlan(videoId), findRenditionsOf([videoId])]);
  const complete = new Set(
    rows.filter((row) => row.isComplete && row.contentHash === contentHash).map((row) => row.renditionId),
  );
  const found = await Promise.all(
    plan.video.map(async ({ id, kind }) => {
      const isWhole = kind === 'original' || complete.has(id);
      const stretches = isWhole
        ? whole(plan)
        : await storedStretches({ videoId, contentHash, renditionId: id }, plan);
      return [id, stretches] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, stretches]) => stretches.length > 0));
}

const whole = ({ timeline }: Pick<StreamPlan, 'timeline'>): Stretches => [[0, timeline.durationSeconds]];

async function storedStretches(
  place: RenditionPlace,
  { timeline }: Pick<StreamPlan, 'timeline'>,
): Promise<Stretches> {
  const numbers = new Set<number>();
  for await (const key of mediaStorage().keys(renditionPrefix(place))) {
    const n = storedNumber(key);
    if (n !== null) numbers.add(n);
  }
  return stretchesOf(numbers, timeline);
}

export function stretchesOf(numbers: ReadonlySet<number>, timeline: Timeline): Stretches {
  const stretches: [number, number][] = [];
  let last: [number, number] | undefined;
  for (let n = 0; n < segmentCount(timeline); n += 1) {
    const end = timeline.boundaries[n + 1] ?? timeline.durationSeconds;
    if (!numbers.has(n)) last = undefined;
    else if (last) last[1] = end;
    else stretches.push((last = [timeline.boundaries[n] ?? 0, end]));
  }
  return stretches;
}
