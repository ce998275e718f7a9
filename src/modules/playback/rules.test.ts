import { describe, expect, it } from 'vitest';
import { grantExpiry, playabilityOf, previewSpan } from './rules';

describe('what a viewer is told about a film', () => {
  it.each([
    ['ready', null, 'ready'],
    ['probing', null, 'preparing'],
    ['failed', 'The file ends too early.', 'failed'],
    ['failed', null, 'failed'],
  ])('%s, failure %j: %s', (state, failure, expected) => {
    const told = playabilityOf({ state, failure });
    expect(told.state).toBe(expected);
    if (told.state !== 'ready') expect(told.reason).toMatch(/\.$/);
  });
});

describe('addresses of media', () => {
  const noon = Date.UTC(2026, 4, 1, 12);

  it('outlast a long film, and not the night', () => {
    expect(grantExpiry(noon, 240) * 1000 - noon).toBeGreaterThanOrEqual(4 * 3_600_000);
    expect(grantExpiry(noon, 240) * 1000 - noon).toBeLessThanOrEqual(5 * 3_600_000);
  });

  it('last as briefly as the owner says', () => {
    const lifeMs = grantExpiry(noon, 10) * 1000 - noon;
    expect(lifeMs).toBeGreaterThanOrEqual(10 * 60_000);
    expect(lifeMs).toBeLessThan(13 * 60_000);
  });

  it('are the same when a film is opened again a little later', () => {
    expect(grantExpiry(noon + 1_000, 240)).toBe(grantExpiry(noon + 1_800_000, 240));
  });
});

it.each([[20], [60], [600], [7_200], [20_000]])(
  'previews a scene inside a film of %i s',
  (durationSeconds) => {
    const { startSeconds, endSeconds } = previewSpan(durationSeconds);
    expect(startSeconds).toBeGreaterThan(0);
    expect(endSeconds).toBeGreaterThan(startSeconds);
    expect(endSeconds).toBeLessThan(durationSeconds);
    expect(endSeconds - startSeconds).toBeLessThanOrEqual(30);
  },
);
