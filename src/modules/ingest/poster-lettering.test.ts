import { expect, it } from 'vitest';
import { balancedLines, posterLettering } from './poster-lettering';

it.each([
  ['HEAT', ['HEAT']],
  ['THE TIDE', ['THE TIDE']],
  ['THE GRAND BUDAPEST HOTEL', ['THE GRAND', 'BUDAPEST HOTEL']],
  ['SPIDER-MAN NO WAY HOME', ['SPIDER-MAN', 'NO WAY HOME']],
])('breaks %s into lines that look alike', (name, lines) => {
  expect(balancedLines(name)).toEqual(lines);
});

it('never sets more than four lines', () => {
  expect(balancedLines('DR. STRANGELOVE OR HOW I LEARNED TO STOP WORRYING AND LOVE THE BOMB').length).toBe(4);
});

it('leaves a name in a script without letters here off the poster', async () => {
  expect(await posterLettering('千と千尋の神隠し', { width: 600, height: 900 })).toBeNull();
  expect((await posterLettering('Amélie', { width: 600, height: 900 }))?.toString()).toContain('<path');
});
