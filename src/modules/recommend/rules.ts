import type { Row, RowItem } from './contract';

export type Draft = Omit<Row, 'items'> & { items: readonly RowItem[]; minItems: number };

/** A film that somebody watched is left at most this often in the rows below it. */
const firstScreen = 6;

/**
 * Drops rows that have too little to say, and genres whose first screen only repeats rows above: a page that
 * shows the same six films again looks smaller than it is.
 */
export function composeRows(drafts: readonly Draft[]): Row[] {
  const rows: Row[] = [];
  for (const { minItems, items, ...row } of drafts) {
    if (items.length < minItems || repeats(row.kind, items, rows)) continue;
    rows.push({ ...row, items: [...items] });
  }
  return rows;
}

function repeats(kind: Row['kind'], items: readonly RowItem[], above: readonly Row[]): boolean {
  if (kind !== 'genre') return false;
  const first = idsOf(items);
  return above.some((row) => row.kind === 'genre' && idsOf(row.items) === first);
}

const idsOf = (items: readonly RowItem[]) =>
  items
    .slice(0, firstScreen)
    .map((item) => item.id)
    .sort()
    .join();

type Seen = { videoId: string; isFinished: boolean; positionSeconds: number; durationSeconds: number };
type Next = { videoId: string; durationSeconds: number };

/**
 * What Continue Watching offers for a title, from the latest place in it: go on there, or begin the episode that
 * follows a finished one. Null when there is nothing to continue.
 */
export function continueWith(
  seen: Seen,
  { isBegun, next }: { isBegun: boolean; next: Next | null },
): (Omit<Seen, 'isFinished'> & { isNext: boolean }) | null {
  const { videoId, positionSeconds, durationSeconds } = seen;
  if (isBegun) return { videoId, positionSeconds, durationSeconds, isNext: false };
  if (!seen.isFinished || !next) return null;
  return { videoId: next.videoId, positionSeconds: 0, durationSeconds: next.durationSeconds, isNext: true };
}

/** The latest place of each title: a series is continued once, where it was left last. */
export function latestPerTitle<P extends { titleId: string }>(latestFirst: readonly P[]): P[] {
  const byTitle = new Map<string, P>();
  for (const place of latestFirst) if (!byTitle.has(place.titleId)) byTitle.set(place.titleId, place);
  return [...byTitle.values()];
}
