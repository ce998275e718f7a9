import type { Row } from '@/modules/recommend/contract';

/** Three rows fill a tall screen, and ten cards a very wide one. */
export const firstRows = 3;
const large = { rows: firstRows, cards: 10 };
/** Held sideways, too. */
const phone = { rows: 2, cards: 6 };

/**
 * What the document brings along: the pictures that are seen first, and the names of the rows below.
 * The browser asks for all of it at once anyway; until then a third of the bytes paint the page.
 */
export function firstView(rows: readonly Row[], isPhone: boolean): Row[] {
  const shown = isPhone ? phone : large;
  return rows.map((row, index) => ({
    ...row,
    items: index < shown.rows ? row.items.slice(0, shown.cards) : [],
  }));
}
