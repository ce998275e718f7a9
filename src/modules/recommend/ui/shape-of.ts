import type { Row } from '../contract';

export type Shape = 'wide' | 'tall';

/**
 * One row of posters among rows of scenes gives a page its rhythm: what is trending, or what is new
 * while nobody has watched anything yet.
 */
export function tallRow(rows: readonly Row[]): Row | undefined {
  return rows.find(({ kind }) => kind === 'trending') ?? rows.find(({ kind }) => kind === 'new');
}
