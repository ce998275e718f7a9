import { describe, expect, it } from 'vitest';
import { chooseFeatured, episodeLabel, findEpisode, nextEpisode, trendWeight } from './rules';

const at = (iso: string) => Date.parse(iso);

describe('the title of the day', () => {
  const best = ['first', 'second', 'third'];

  it('stays the same from midnight to midnight', () => {
    const morning = chooseFeatured(best, at('2026-11-22T00:00:00Z'));
    expect(chooseFeatured(best, at('2026-11-22T23:59:59.999Z'))).toBe(morning);
  });

  it('shows each of the best once before any comes back', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => chooseFeatured(best, at(day)));
    expect(new Set(days)).toEqual(new Set(best));
  });

  it('is nothing when there is nothing', () => {
    expect(chooseFeatured([], at('2026-11-22'))).toBeNull();
  });
});

const ep = (videoId: string) => ({ videoId });
const seasons = [
  { number: 0, episodes: [ep('special-1'), ep('special-2')] },
  { number: 1, episodes: [ep('s1e1'), ep('s1e2')] },
  { number: 2, episodes: [ep('s2e1'), ep('double'), ep('double'), ep('s2e4')] },
];

describe('episodes', () => {
  it.each<[string, string | null, string]>([
    ['s1e1', 's1e2', 'the next of the season'],
    ['s1e2', 's2e1', 'the first of the next season'],
    ['s2e1', 'double', 'a file with two episodes'],
    ['double', 's2e4', 'what follows both episodes of one file'],
    ['s2e4', null, 'nothing after the last'],
    ['special-1', 'special-2', 'the next special after a special'],
    ['special-2', null, 'never the story after a special'],
    ['elsewhere', null, 'nothing for a video of another series'],
  ])('after %s comes %s: %s', (videoId, next) => {
    expect(nextEpisode(seasons, videoId)?.episode.videoId ?? null).toBe(next);
  });

  it('are found with their season', () => {
    expect(findEpisode(seasons, 's2e1')?.season).toBe(2);
    expect(findEpisode(seasons, 'elsewhere')).toBeNull();
  });

  it.each([
    [1, { number: 2, lastNumber: 2, name: 'The Tide' }, 'S1 E2 · The Tide'],
    [1, { number: 2, lastNumber: 3, name: 'The Tide' }, 'S1 E2–E3 · The Tide'],
    [0, { number: 1, lastNumber: 1, name: 'Making Of' }, 'Special 1 · Making Of'],
    [3, { number: 10, lastNumber: 10, name: '' }, 'S3 E10'],
  ])('of season %i are labelled as a viewer would say it', (season, episode, label) => {
    expect(episodeLabel(season, episode)).toBe(label);
  });
});

describe('trending', () => {
  const now = at('2026-11-22');
  const daysAgo = (days: number) => trendWeight(now - days * 86_400_000);

  it('lets one play today weigh as much as two a week ago', () => {
    expect(daysAgo(0)).toBeCloseTo(2 * daysAgo(7), 6);
  });

  it('keeps counting for decades', () => {
    const before = trendWeight(at('2044-01-01'));
    expect(Number.isFinite(before) && before + daysAgo(0) >= before).toBe(true);
  });
});
