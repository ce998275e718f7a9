import { describe, expect, it } from 'vitest';
import { chooseEvictions, type StoredSize } from './evict-rules';
import { burnedInRank } from './fill-rules';

const now = Date.parse('2026-11-22T20:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000);
const row = (_id: string, rank: number, change: Partial<StoredSize> = {}): StoredSize => ({
  ...{ _id, videoId: _id.split('/')[0] ?? '', rank, bytes: 10, watchedAt: null, leaseUntil: null },
  ...change,
});

const watchedNow = [
  row('new/v240', 0, { watchedAt: daysAgo(0.1) }),
  row('new/v480', 2, { watchedAt: daysAgo(0.1) }),
  row('new/v1080', 4),
];
const watchedOnce = [row('old/v240', 0, { watchedAt: daysAgo(30) }), row('old/v480', 2), row('old/v1080', 4)];
const neverWatched = [row('never/v240', 0), row('never/v480', 2)];
const all = [...watchedNow, ...watchedOnce, ...neverWatched];

const idsOf = (bytes: number, stored: readonly StoredSize[] = all) =>
  chooseEvictions(stored, bytes, now).map(({ _id }) => _id);

describe('when there is too much', () => {
  it('gives up nothing more than it must', () => {
    expect(idsOf(0)).toEqual([]);
    expect(idsOf(1)).toEqual(['never/v480']);
  });

  it('gives up drawn-in subtitles before anything else, but not under the eyes of who watches them', () => {
    const drawn = row('new/v240-s3', burnedInRank, { watchedAt: daysAgo(0.1) });
    expect(idsOf(1, [...all, drawn])).toEqual(['new/v240-s3']);
    expect(idsOf(1, [...all, { ...drawn, watchedAt: daysAgo(0.01) }])).toEqual(['never/v480']);
  });

  it('gives up what was watched longest ago, highest rungs first, and lowest rungs last', () => {
    expect(idsOf(1000)).toEqual([
      'never/v480',
      'old/v1080',
      'old/v480',
      'new/v1080',
      'new/v480',
      'never/v240',
      'old/v240',
    ]);
  });

  it('never gives up the lowest rung of what was watched within a day', () => {
    expect(idsOf(1000)).not.toContain('new/v240');
  });

  it('leaves alone what is being made', () => {
    const leased = neverWatched.map((each) => ({ ...each, leaseUntil: new Date(now + 1000) }));
    expect(idsOf(1000, leased)).toEqual([]);
  });
});
