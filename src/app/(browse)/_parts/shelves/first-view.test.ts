import { describe, expect, it } from 'vitest';
import type { Row } from '@/modules/recommend/contract';
import { firstView } from './first-view';

const row = (id: string, count: number) =>
  ({
    id,
    name: id,
    kind: 'genre',
    href: null,
    items: Array.from({ length: count }, (_, index) => ({ id: index })),
  }) as unknown as Row;

const four = [row('a', 20), row('b', 4), row('c', 20), row('d', 20)];

describe('firstView', () => {
  it('brings the first screen of cards and the names of everything below it', () => {
    const rows = firstView(four, false);
    expect(rows.map(({ id, items }) => [id, items.length])).toEqual([['a', 10], ['b', 4], ['c', 10], ['d', 0]]); // prettier-ignore
  });

  it('brings a phone no more than it shows', () => {
    expect(firstView(four, true).map(({ items }) => items.length)).toEqual([6, 4, 0, 0]);
  });
});
