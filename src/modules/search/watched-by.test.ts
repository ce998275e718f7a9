import { expect, it } from 'vitest';
import { isWatched } from './watched-by';

const series = (seasons: Record<number, string[]>) => ({
  ...{ kind: 'series', videoId: null },
  seasons: Object.entries(seasons).map(([number, videoIds]) => ({
    number: Number(number),
    episodes: videoIds.map((videoId) => ({ videoId })),
  })),
});

it.each([
  ['a film that was finished', { kind: 'movie', videoId: 'a', seasons: [] }, true],
  ['a film of which only the trailer was finished', { kind: 'movie', videoId: 'film', seasons: [] }, false],
  ['a series with all episodes', series({ 0: ['special'], 1: ['a', 'b'] }), true],
  ['a series with one episode left', series({ 1: ['a', 'b', 'next'] }), false],
  ['a series of specials', series({ 0: ['a'] }), true],
  ['a series without episodes', series({}), false],
])('%s', (_, title, expected) => {
  expect(isWatched(title, new Set(['a', 'b', 'trailer']))).toBe(expected);
});
