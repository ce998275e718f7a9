import { isRung, type StreamPlan } from '@/media/renditions/stream-plan';
import { segmentCount, type Timeline } from '@/media/timeline/timeline';

const HOUR_MS = 3_600_000;
const recentMs = 24 * HOUR_MS;
const lastingMs = 30 * 24 * HOUR_MS;

/** From here on a rendition is made when somebody asks for it, and never ahead. */
export const onDemandRank = 1000;

/** Of rungs with subtitles drawn in: few ever ask for them, so they are known, and made ahead, once somebody has. */
export const burnedInRank = 900;

/** What makes a film playable for everybody: its lowest rung, and the sound that is heard unless another is chosen. */
const firstRank = 0;

/** In which order the renditions of a video are made, lowest first. Those of one rank and, above the first, of all ranks share one decoding. */
export function ranksOf({ video, audio }: Pick<StreamPlan, 'video' | 'audio'>): Map<string, number> {
  // The original is copied in no time, and would only double the source.
  const [rungs, copies] = [video.filter(isRung), video.filter((one) => !isRung(one))];
  const sounds = [...audio].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return new Map([
    ...rungs.map(({ id }, index) => [id, index === 0 ? firstRank : index + 1] as const),
    ...sounds.map(({ id }, index) => [id, index === 0 ? firstRank : 1] as const),
    ...copies.map(({ id }) => [id, onDemandRank] as const),
  ]);
}

export type Candidate = { rank: number; watchedAt: Date | null };

/** Smaller is sooner: what is being watched, then a first rendition of everything, then what was watched lately, then the rest. */
export function urgencyOf({ rank, watchedAt }: Candidate, now: number): number {
  const agoMs = watchedAt ? now - watchedAt.getTime() : Infinity;
  const tier = agoMs < recentMs ? 0 : rank === firstRank ? 1 : agoMs < lastingMs ? 2 : 3;
  return tier * onDemandRank + rank;
}

export type Groupable = { _id: string; rank: number; isComplete: boolean };

/** What is made together with `chosen`, from one decoding; the lowest rung waits for nothing bigger. */
export function companionsOf<T extends Groupable>(chosen: T, all: readonly T[]): T[] {
  return all.filter(
    ({ _id, rank, isComplete }) =>
      _id !== chosen._id &&
      !isComplete &&
      rank < onDemandRank &&
      (rank === firstRank) === (chosen.rank === firstRank),
  );
}

export type Stretch = { from: number; /** Exclusive. */ to: number };

type Wanted = {
  timeline: Timeline;
  isFinal: (n: number) => boolean;
  /** Where people watch. */
  around: number | null;
  /** Longest stretch; priorities are decided anew after each. */
  unitSeconds: number;
};

/** The first hole from where people watch to the end, else from the beginning; null when there is none. */
export function nextStretch({ timeline, isFinal, around, unitSeconds }: Wanted): Stretch | null {
  const count = segmentCount(timeline);
  const begin = Math.min(Math.max(0, around ?? 0), count - 1);
  const order = Array.from({ length: count }, (_, index) => (begin + index) % count);
  const from = order.find((n) => !isFinal(n));
  if (from === undefined) return null;
  const startsAt = timeline.boundaries[from] ?? 0;
  let to = from + 1;
  while (to < count && !isFinal(to) && (timeline.boundaries[to + 1] ?? 0) - startsAt <= unitSeconds) to += 1;
  return { from, to };
}

/** How long a rendition rests after it failed so often: an accident costs next to nothing, a film that cannot be made little. */
export const restMs = (attempts: number): number => Math.min(HOUR_MS, 2_000 * 6 ** (attempts - 1));
