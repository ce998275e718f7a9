import { describe, expect, it } from 'vitest';
import { episodeAt, placeEpisode, removeEpisode, summarise, type Seasons } from './season-rules';

type Episode = { number: number; videoId: string; durationSeconds: number };
const episode = (number: number, videoId = `v${String(number)}`): Episode => ({
  number,
  videoId,
  durationSeconds: number * 10,
});
const place = (
  seasons: Seasons<Episode>,
  seasonNumber: number,
  placed: Episode,
  seasonName: string | null = null,
) => placeEpisode(seasons, { seasonNumber, seasonName, episode: placed });
const outline = (seasons: Seasons<Episode>) =>
  seasons.map(({ number, episodes }) => [number, episodes.map(({ videoId }) => videoId)]);

const two = place(place([], 1, episode(2)), 1, episode(1));

describe('placing an episode', () => {
  it('keeps episodes and seasons in order, with specials at the end', () => {
    const more = place(place(two, 0, episode(1, 'special')), 3, episode(1, 'later'));
    expect(outline(more)).toEqual([
      [1, ['v1', 'v2']],
      [3, ['later']],
      [0, ['special']],
    ]);
    expect(more.map(({ name }) => name)).toEqual(['Season 1', 'Season 3', 'Specials']);
  });

  it('moves a file that got another number, and leaves no empty season', () => {
    const moved = place(place(two, 2, episode(1, 'v1')), 2, episode(2, 'v2'));
    expect(outline(moved)).toEqual([[2, ['v1', 'v2']]]);
  });

  it('lets the newcomer have a number that was taken', () => {
    expect(outline(place(two, 1, episode(2, 'new')))).toEqual([[1, ['v1', 'new']]]);
  });

  it('names a season as told, and keeps that name', () => {
    const named = place(two, 1, episode(3), 'The Valley');
    expect(place(named, 1, episode(4))[0]!.name).toBe('The Valley');
  });
});

it('finds an episode by its number', () => {
  expect(episodeAt(two, 1, 2)?.videoId).toBe('v2');
  expect(episodeAt(two, 2, 2)).toBeNull();
});

describe('what a card shows of a series', () => {
  it('is its first episode, its seasons without specials, and the usual length', () => {
    const withSpecial = place(two, 0, episode(3, 'special'));
    expect(summarise(withSpecial)).toEqual({ videoId: 'v1', seasonCount: 1, durationSeconds: 20 });
  });

  it('is nothing to play when nothing is left', () => {
    expect(summarise(removeEpisode(place([], 1, episode(1)), 'v1'))).toEqual({
      seasonCount: 0,
      durationSeconds: 0,
    });
  });
});
