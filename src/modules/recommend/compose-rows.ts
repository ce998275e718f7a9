import type { Reason, RowKind } from './contract';

/** A row before its cards are read: only which titles, in which order. */
export type RowDraft = {
  id: string;
  kind: RowKind;
  reason: Reason;
  href: string | null;
  titleIds: readonly string[];
  /** Fewer than this say too little. */
  minItems: number;
  /** Its order means something: a rank, a date, one's own list. */
  isOrdered: boolean;
};

export type Wishes = ReadonlyMap<string, 'hidden' | 'less'>;

/** What most windows show of a row before it is scrolled. */
export const firstScreen = 6;
export const cardsPerRow = 20;
const ownKinds: ReadonlySet<RowKind> = new Set(['continue', 'list']);
/** Whose first screen is settled before the others', wherever they stand: the rest has more to choose from. */
const settledFirst: readonly RowKind[] = ['continue', 'list', 'trending', 'new', 'top', 'saga', 'forgotten'];

/**
 * The rows of a page in their order. A page that shows the same six films again looks smaller than it is, so what is
 * on a first screen already stands back in every row whose order is free, and a row whose first screen says nothing
 * that another's does not is left out. One's own rows always stay. Hidden rows go, and those of which one wants less
 * come last.
 */
export function composeRows(drafts: readonly RowDraft[], wishes: Wishes = new Map()): RowDraft[] {
  const shown = drafts.filter(({ id }) => wishes.get(id) !== 'hidden');
  const isLess = ({ id }: RowDraft) => wishes.get(id) === 'less';
  const inOrder = [...shown.filter((draft) => !isLess(draft)), ...shown.filter(isLess)];
  const settled = settle([...inOrder].sort((a, b) => turnOf(a.kind) - turnOf(b.kind)));
  return inOrder.flatMap((draft) => settled.get(draft.id) ?? []);
}

const turnOf = (kind: RowKind) => {
  const turn = settledFirst.indexOf(kind);
  return turn < 0 ? settledFirst.length : turn;
};

function settle(drafts: readonly RowDraft[]): Map<string, RowDraft> {
  const seen = new Set<string>();
  const screens: ReadonlySet<string>[] = [];
  const settled = new Map<string, RowDraft>();
  for (const draft of drafts) {
    const titleIds = arrange(draft, seen).slice(0, cardsPerRow);
    const first = titleIds.slice(0, firstScreen);
    const isOwn = ownKinds.has(draft.kind);
    const isRepeating = screens.some((screen) => first.every((id) => screen.has(id)));
    if (titleIds.length < draft.minItems || (isRepeating && !isOwn)) continue;
    // Of one's own few films something may stand below again: a small library would be empty otherwise.
    if (!isOwn || first.length === firstScreen) screens.push(new Set(first));
    for (const id of first) seen.add(id);
    settled.set(draft.id, { ...draft, titleIds });
  }
  return settled;
}

function arrange({ titleIds, isOrdered }: RowDraft, seen: ReadonlySet<string>): readonly string[] {
  if (isOrdered) return titleIds;
  return [...titleIds.filter((id) => !seen.has(id)), ...titleIds.filter((id) => seen.has(id))];
}
