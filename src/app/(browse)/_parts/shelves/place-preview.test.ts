import { describe, expect, it } from 'vitest';
import { placePreview } from './place-preview';

const viewport = { width: 1440, height: 900, scrollY: 500 };
const card = { left: 600, top: 400, width: 260, height: 146 };

describe('placePreview', () => {
  it('stands over the middle of its card', () => {
    const place = placePreview(card, viewport);
    expect(place.left + place.width / 2).toBe(730);
    expect(place.width).toBeGreaterThan(card.width);
  });

  it.each([
    ['left', { ...card, left: 20 }],
    ['right', { ...card, left: 1200 }],
    ['top', { ...card, top: -40 }],
    ['bottom', { ...card, top: 860 }],
  ])('stays on the screen beside the %s edge', (_edge, near) => {
    const { left, top, width } = placePreview(near, viewport);
    expect(left).toBeGreaterThanOrEqual(16);
    expect(left + width).toBeLessThanOrEqual(1424);
    expect(top - viewport.scrollY).toBeGreaterThanOrEqual(76);
    expect(top - viewport.scrollY + (width * 9) / 16).toBeLessThan(900);
  });

  it('fits a window that is narrower than itself', () => {
    expect(placePreview(card, { ...viewport, width: 300 })).toMatchObject({ left: 16, width: 268 });
  });
});
