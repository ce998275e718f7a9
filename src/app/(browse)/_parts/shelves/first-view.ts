import type { Row } from '@/modules/recommend/contract';

/** Three rows fill a tall screen, and ten cards a very wide one. */
export const firstRows = 3;
const firstCards = 10;

/**
 * What the document brings along: the pictures that are seen first, and the names of the rows below.
 * The browser asks for all of it at once anyway; until then a third of the bytes paint the page.
 */
export function firstView(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => ({
    ...row,
    items: index < firstRows ? row.items.slice(0, firstCards) : [],
  }));
}
