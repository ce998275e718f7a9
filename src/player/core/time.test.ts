import { expect, it } from 'vitest';
import { loadedUntil } from './time';

const ranges = (...spans: [number, number][]) => ({
  length: spans.length,
  start: (index: number) => spans[index]![0],
  end: (index: number) => spans[index]![1],
});

it.each([
  ['nothing is loaded', ranges(), 5, 5],
  ['inside a stretch', ranges([0, 10]), 5, 10],
  ['in the second stretch', ranges([0, 10], [20, 30]), 25, 30],
  ['in the gap', ranges([0, 10], [20, 30]), 15, 15],
  ['a hair before a stretch', ranges([20, 30]), 19.95, 30],
])('shows the viewer how far playing on is safe: %s', (_, loaded, position, expected) => {
  expect(loadedUntil(loaded, position)).toBe(expected);
});
