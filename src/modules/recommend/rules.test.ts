import { describe, expect, it } from 'vitest';
import type { RowItem } from './contract';
import { composeRows, continueWith, latestPerTitle, type Draft } from './rules';

const items = (...ids: string[]) => ids.map((id) => ({ id }) as RowItem);
const draft = (kind: Draft['kind'], ids: string[], minItems = 1): Draft => ({
  id: `${kind}-${ids.join('')}`,
  kind,
  name: kind,
  reason: { kind: 'foryou' },
  href: null,
  items: items(...ids),
  minItems,
});

describe('the rows of a page', () => {
  it('leave out what has too little to show', () => {
    const rows = composeRows([draft('list', []), draft('trending', ['a', 'b']), draft('genre', ['c'], 2)]);
    expect(rows.map((row) => row.kind)).toEqual(['trending']);
  });

  it('never show two genres with the same films', () => {
    const rows = composeRows([
      draft('genre', ['a', 'b']),
      draft('genre', ['b', 'a']),
      draft('genre', ['a', 'c']),
    ]);
    expect(rows.map((row) => row.items.map((item) => item.id).join(''))).toEqual(['ab', 'ac']);
  });

  it('let a genre stand beside a trending row with the same films', () => {
    expect(composeRows([draft('trending', ['a', 'b']), draft('genre', ['a', 'b'])])).toHaveLength(2);
  });
});

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
