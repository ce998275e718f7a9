import { describe, expect, it } from 'vitest';
import { markWords, matchQuote } from './match-quote';

const lines = ['Frankly, my dear,', "I don't give a damn.", 'After all, tomorrow is another day.'].map(
  (text, index) => ({ atMs: index * 1000, text }),
);
const asked = (text: string) => text.split(' ').map((word) => ({ forms: [word], isTyping: false }));

describe('a quote', () => {
  it.each([
    ['frankly my dear', 0, 1, 1],
    ['my dear i dont give', 0, 2, 1],
    ['tomorrow is another day', 2, 3, 1],
    ['dont a damn', 1, 2, 0.75],
  ])('"%s" is said from line %i to %i', (quote, from, to, closeness) => {
    const match = matchQuote(lines, asked(quote));
    expect(match).toMatchObject({ from, to });
    expect(match?.closeness).toBeCloseTo(closeness, 2);
  });

  it('with words that are not there is none', () => {
    expect(matchQuote(lines, asked('frankly my whale'))).toBeNull();
  });

  it('is marked as a whole', () => {
    expect(markWords("I don't give a damn.", asked('dont give a'))).toEqual([
      { text: 'I ', isMatch: false },
      { text: "don't give a", isMatch: true },
      { text: ' damn.', isMatch: false },
    ]);
  });
});
