import type { RowDraft, Wishes } from './compose-rows';
import type { Reason, RowKind } from './contract';
import type { SimilarityIndex } from './engine/similarity-index';
import type { Taste } from './engine/taste';
import type { Watching } from './engine/watching';

export type RowSources = {
  index: SimilarityIndex;
  watching: Watching;
  taste: Taste;
  viewerId: string;
  maturityLimit: number;
  kind: 'movie' | 'series' | undefined;
  /** Finished, or said not to be for this profile: nothing to recommend. */
  isDone: (titleId: string) => boolean;
  disliked: ReadonlySet<string>;
  wishes: Wishes;
  /** Only in My List and not begun, the longest there first. */
  forgotten: readonly { titleId: string; addedAt: number }[];
  trending: readonly string[];
  newest: readonly string[];
  genres: readonly { name: string; count: number }[];
  /** Before bedtime; null by day. */
  minutesLeft: number | null;
  now: number;
};

/** More than a row shows, because some stand back for being above already. */
export const candidates = 80;
export function isOffered({ index, maturityLimit, kind, disliked }: RowSources, slot: number): boolean {
  const facts = index.facts[slot];
  if (!facts || !index.isAlive[slot] || facts.maturity > maturityLimit) return false;
  return (kind === undefined || facts.kind === kind) && !disliked.has(facts.id);
}

export const idsOf = ({ index }: RowSources, slots: readonly number[]): string[] =>
  slots.flatMap((slot) => index.facts[slot]?.id ?? []);

export function rowOf(kind: RowKind, titleIds: readonly string[], reason: Reason): RowDraft {
  return { id: kind, kind, reason, href: null, titleIds, minItems: 1, isOrdered: false };
}
