import { describe, expect, it } from 'vitest';
import { frontPosition, positionBetween, spreadOut } from './list-order';

const at = (position: number, _id = String(position)) => ({ _id, position });

describe('a place on My List', () => {
  it.each([
    ['an empty list', undefined, 1000, 1000],
    ['an older entry', at(900), 1000, 1000],
    ['an entry of the same millisecond', at(1000), 1000, 1001],
    ['an entry of a clock that ran ahead', at(5000), 1000, 5001],
  ])('is in front of %s', (_, first, now, position) => {
    expect(frontPosition(first, now)).toBe(position);
  });

  it.each([
    ['the middle of two neighbours', at(10), at(6), 8],
    ['below the last', at(10), undefined, 10 - 2 ** 30],
    ['nowhere between two of the same moment', at(10), at(10), null],
    ['nowhere between numbers that touch', at(1e12 + 2 ** -13), at(1e12), null],
  ])('is %s', (_, before, behind, position) => {
    expect(positionBetween(before, behind)).toBe(position);
  });

  it('stays in order at every moment while a crowded list is spread out', () => {
    const list = ['a', 'b', 'c', 'd'].map((id) => at(100, id));
    const standing = new Map(list.map(({ _id }, index) => [_id, 100 - index * 1e-9]));
    for (const { _id, position } of spreadOut(list)) {
      standing.set(_id, position);
      const order = [...standing].sort(([, a], [, b]) => b - a).map(([id]) => id);
      expect(order).toEqual(['a', 'b', 'c', 'd']);
    }
    expect(positionBetween(at(standing.get('b') ?? 0), at(standing.get('c') ?? 0))).not.toBeNull();
  });
});
