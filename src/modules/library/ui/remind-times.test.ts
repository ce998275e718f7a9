import { expect, it } from 'vitest';
import { remindTimes } from './remind-times';

const said = (now: Date) => remindTimes(now).map(({ name, at }) => [name, at.getDate(), at.getHours()]);

it.each([
  // Wednesday, 5 August 2026
  [
    'a morning in the week',
    new Date(2026, 7, 5, 9),
    [
      ['tonight', 5, 20],
      ['tomorrow', 6, 20],
      ['weekend', 8, 15],
    ],
  ],
  [
    'late in the evening',
    new Date(2026, 7, 5, 21),
    [
      ['tomorrow', 6, 20],
      ['weekend', 8, 15],
    ],
  ],
  [
    'a Friday, whose weekend is tomorrow',
    new Date(2026, 7, 7, 9),
    [
      ['tonight', 7, 20],
      ['tomorrow', 8, 20],
    ],
  ],
  [
    'a Saturday',
    new Date(2026, 7, 8, 9),
    [
      ['tonight', 8, 20],
      ['tomorrow', 9, 20],
      ['weekend', 15, 15],
    ],
  ],
  [
    'the end of a month',
    new Date(2026, 7, 31, 9),
    [
      ['tonight', 31, 20],
      ['tomorrow', 1, 20],
      ['weekend', 5, 15],
    ],
  ],
])('offers times that lie ahead: %s', (_, now, times) => {
  expect(said(now)).toEqual(times);
});
