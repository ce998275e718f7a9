import { describe, expect, it } from 'vitest';
import { continueWith, hasNewEpisode, latestPerTitle } from './rules';

describe('continue watching', () => {
  const seen = { videoId: 'e1', positionSeconds: 30, durationSeconds: 60, isFinished: false };
  const next = { videoId: 'e2', durationSeconds: 50 };

  it('goes on in the middle of an episode', () => {
    expect(continueWith(seen, { isBegun: true, next })?.videoId).toBe('e1');
  });

  it('offers the next episode from its beginning after a finished one', () => {
    const offer = continueWith({ ...seen, isFinished: true }, { isBegun: false, next });
    expect(offer).toEqual({ videoId: 'e2', positionSeconds: 0, durationSeconds: 50, isNext: true });
  });

  it.each([
    ['a finished film', { ...seen, isFinished: true }, null],
    ['a look of two seconds', { ...seen, positionSeconds: 2 }, next],
  ])('offers nothing after %s', (_, place, following) => {
    expect(continueWith(place, { isBegun: false, next: following })).toBeNull();
  });

  it('shows a series once, where it was left last', () => {
    const places = [
      { titleId: 'series', videoId: 'e5' },
      { titleId: 'film', videoId: 'f' },
      { titleId: 'series', videoId: 'e1' },
    ];
    expect(latestPerTitle(places).map((place) => place.videoId)).toEqual(['e5', 'f']);
  });
});

describe('a new episode', () => {
  const day = (count: number) => new Date(Date.UTC(2026, 0, count));
  const series = (...episodes: number[]) => ({
    addedAt: day(1),
    seasons: [{ episodes: episodes.map((count) => ({ addedAt: day(count) })) }],
  });
  it.each([
    ['came after the last one was watched', [1, 20], [10, 25], true],
    ['was there already', [1, 20], [22, 25], false],
    ['came with the series itself', [1, 1], [0, 5], false],
    ['is old by now', [1, 20], [10, 40], false],
  ])('that %s', (_, episodes, [watchedOn = 0, today = 0], isNew) => {
    expect(hasNewEpisode(series(...episodes), day(watchedOn), day(today).getTime())).toBe(isNew);
  });
});
