type Placed = { _id: string; position: number };

/** Far enough apart for some forty moves to the same place between two entries. */
const stepMs = 2 ** 30;

/** Higher comes first. Ahead of the first entry, also when that was placed by a clock that ran ahead of ours. */
export function frontPosition(first: Placed | undefined, now: number): number {
  return first ? Math.max(now, first.position + 1) : now;
}

/**
 * Between two neighbours; null when there is no room, because they were placed in the same millisecond or too much
 * was put between them.
 */
export function positionBetween(before: Placed, behind: Placed | undefined): number | null {
  if (!behind) return before.position - stepMs;
  const middle = (before.position + behind.position) / 2;
  return middle < before.position && middle > behind.position ? middle : null;
}

/**
 * New positions for a whole list, in the order in which to write them: from its end, each below all that is not
 * written yet. So the list is in its order at every moment, whoever reads it or moves something meanwhile.
 */
export function spreadOut(inOrder: readonly Placed[]): Placed[] {
  const lowest = inOrder.at(-1)?.position ?? 0;
  return inOrder.map(({ _id }, index) => ({ _id, position: lowest - (index + 1) * stepMs })).reverse();
}
