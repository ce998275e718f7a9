import { expect, it } from 'vitest';
import { balancedLines } from './balanced-lines';

const breaking = { longestLine: 13, mostLines: 4 };

it.each([
  ['HEAT', ['HEAT']],
  ['THE TIDE', ['THE TIDE']],
  ['THE GRAND BUDAPEST HOTEL', ['THE GRAND', 'BUDAPEST HOTEL']],
  ['SPIDER-MAN NO WAY HOME', ['SPIDER-MAN', 'NO WAY HOME']],
])('breaks %s into lines that look alike', (name, lines) => {
  expect(balancedLines(name, breaking)).toEqual(lines);
});

it('never sets more lines than there is room for', () => {
  const name = 'DR. STRANGELOVE OR HOW I LEARNED TO STOP WORRYING AND LOVE THE BOMB';
  expect(balancedLines(name, breaking).length).toBe(4);
});
