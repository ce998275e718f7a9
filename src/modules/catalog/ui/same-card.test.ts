import { describe, expect, it } from 'vitest';
import type { TitleCard } from '../contract';
import { isSameCard } from './same-card';

const picture = { src: '/media/p/a', widths: [320], width: 320, height: 180, blur: '' };
const card: TitleCard = {
  id: 'a', kind: 'movie', name: 'Tide', year: 2020, maturity: 0, genres: [], durationSeconds: 60, seasonCount: 0,
  poster: null, backdrop: picture, videoId: null,
}; // prettier-ignore

describe('isSameCard', () => {
  it('does not draw a card again because the server repeated itself', () => {
    expect(isSameCard(card, structuredClone(card))).toBe(true);
  });

  it.each([
    ['its name', { name: 'Ebb' }],
    ['its picture', { backdrop: { ...picture, src: '/media/p/b' } }],
    ['what Play starts', { videoId: 'v' }],
  ])('draws it again when %s changed', (_what, change) => {
    expect(isSameCard(card, { ...card, ...change })).toBe(false);
  });
});
