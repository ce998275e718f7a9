import { describe, expect, it } from 'vitest';
import { pickNearest, pickNext, type Direction } from './pick-next';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// A page as it is drawn: header, stage, a row of cards below.
const page = {
  mark: box(60, 16, 70, 44),
  films: box(220, 16, 70, 44),
  account: box(1300, 12, 44, 44),
  play: box(60, 460, 140, 52),
  info: box(212, 460, 150, 52),
  list: box(374, 460, 52, 52),
  pause: box(1200, 464, 44, 44),
  one: box(60, 640, 240, 135),
  two: box(310, 640, 240, 135),
  three: box(560, 640, 240, 135),
};
type Name = keyof typeof page;
const names = Object.keys(page) as Name[];

function leads(from: Name, direction: Direction): Name | null {
  const others = names.filter((name) => name !== from);
  const index = pickNext(
    page[from],
    others.map((name) => page[name]),
    direction,
  );
  return index === null ? null : (others[index] ?? null);
}

describe('pickNext', () => {
  it.each<[Name, Direction, Name | null]>([
    ['mark', 'right', 'films'],
    ['films', 'right', 'account'],
    ['films', 'down', 'info'],
    ['mark', 'down', 'play'],
    ['play', 'right', 'info'],
    ['list', 'right', 'pause'],
    ['list', 'left', 'info'],
    ['play', 'left', null],
    ['play', 'down', 'one'],
    ['list', 'down', 'two'],
    ['three', 'up', 'list'],
    ['pause', 'up', 'account'],
    ['account', 'down', 'pause'],
    ['one', 'down', null],
    ['three', 'right', null],
  ])('from %s, %s leads to %s', (from, direction, expected) => {
    expect(leads(from, direction)).toBe(expected);
  });

  it('reaches what overlaps a little, as a row that rises into the stage does', () => {
    expect(pickNext(box(0, 0, 100, 100), [box(0, 90, 100, 50)], 'down')).toBe(0);
  });

  it('never jumps from a row to the header by going sideways', () => {
    expect(pickNext(page.three, [page.account], 'right')).toBeNull();
  });
});

it('finds what is nearest when what had the focus is gone', () => {
  expect(pickNearest(box(330, 600, 10, 10), [page.one, page.two, page.list])).toBe(1);
  expect(pickNearest(page.one, [])).toBeNull();
});
