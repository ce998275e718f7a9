import { expect, it } from 'vitest';
import { lineOf } from './measure-line';

const download = (transferSize: number, responseStart: number, responseEnd: number) => ({
  transferSize,
  responseStart,
  responseEnd,
});

it.each([
  ['says nothing of a page out of the cache', [download(0, 10, 11), download(300, 20, 20)], null],
  ['takes one file as it came', [download(125_000, 100, 200)], 10_000_000],
  ['believes the fastest', [download(125_000, 100, 600), download(125_000, 700, 800)], 10_000_000],
  ['is not fooled by small ones', [download(125_000, 0, 100), download(20_000, 900, 901)], 10_000_000],
])('%s', (_, downloads, expected) => {
  expect(lineOf(downloads)).toBe(expected);
});
