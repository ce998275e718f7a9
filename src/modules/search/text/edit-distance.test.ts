import { expect, it } from 'vitest';
import { editDistance } from './edit-distance';

it.each([
  ['alien', 'alien', 0],
  ['alein', 'alien', 1],
  ['aliens', 'alien', 1],
  ['alin', 'alien', 1],
  ['alxen', 'alien', 1],
  ['laein', 'alien', 2],
  ['matrix', 'amadeus', 3],
  ['', 'ab', 2],
])('%s and %s are %i slips apart', (typed, word, slips) => {
  expect(editDistance(typed, word, { most: 2 })).toBe(slips);
});

it.each([
  ['godf', 'godfather', 0],
  ['gofd', 'godfather', 1],
  ['cassab', 'casablanca', 1],
  ['zzzz', 'godfather', 3],
])('%s is the beginning of %s with %i slips', (typed, word, slips) => {
  expect(editDistance(typed, word, { most: 2, isPrefix: true })).toBe(slips);
});
