import { expect, it } from 'vitest';
import type { Timeline } from '@/media/timeline/timeline';
import { rateOf } from './measured-rates';

const timeline: Timeline = {
  kind: 'uniform',
  frameRate: { numerator: 25, denominator: 1 },
  zeroSeconds: 0,
  durationSeconds: 4.2,
  boundaries: [0, 2, 4, 4.2],
};

it('a line that carries the heaviest segment carries the film', () => {
  const rate = rateOf(timeline, (n) => [250_000, 500_000, 50_000][n]);
  expect(rate?.peakKbps).toBe(2_000);
  expect(rate?.averageKbps).toBeCloseTo(1523.8, 1);
});

it('nothing is said of a film with a hole', () => {
  expect(rateOf(timeline, (n) => [250_000, undefined, 50_000][n])).toBeNull();
});
