import { describe, expect, it } from 'vitest';
import { belowHull, convexHull, curveOf, decibelsOf } from './curve';

const place = ([kbps, decibels]: readonly [number, number]) => ({ logKbps: Math.log(kbps), decibels });
const rates = (points: readonly { logKbps: number }[]) =>
  points.map(({ logKbps }) => Math.round(Math.exp(logKbps)));

describe('the convex hull of what pictures cost and how they look', () => {
  it.each([
    ['nothing', [], []],
    ['one choice', [[100, 10]], [100]],
    [
      'what costs more and looks worse is never chosen',
      [
        [100, 10],
        [200, 9],
        [400, 12],
      ],
      [100, 400],
    ],
    [
      'what a mixture of its neighbours beats is not chosen',
      [
        [100, 10],
        [200, 10.5],
        [400, 14],
      ],
      [100, 400],
    ],
    [
      'what is better than the mixture is',
      [
        [100, 10],
        [200, 13],
        [400, 14],
      ],
      [100, 200, 400],
    ],
    [
      'of the same rate, the better',
      [
        [100, 10],
        [100, 11],
        [400, 14],
      ],
      [100, 400],
    ],
    [
      'in any order',
      [
        [400, 14],
        [100, 10],
        [200, 13],
      ],
      [100, 200, 400],
    ],
  ] as [string, [number, number][], number[]][])('%s', (_, points, kept) => {
    expect(rates(convexHull(points.map(place)))).toEqual(kept);
  });

  it('tells how far a choice is from the best one', () => {
    const hull = convexHull(
      [
        [100, 10],
        [400, 14],
      ].map((one) => place(one as [number, number])),
    );
    expect(belowHull(hull, place([100, 10]))).toBe(0);
    expect(belowHull(hull, place([200, 11]))).toBeCloseTo(1);
    expect(belowHull(hull, place([800, 13]))).toBeCloseTo(1);
    expect(belowHull(hull, place([50, 8]))).toBeCloseTo(2);
    expect(belowHull([], place([50, 8]))).toBe(0);
  });
});

describe('the curve of one size', () => {
  it('goes through what was tried, in steps of half a quality', () => {
    const trial = (quality: number, kbps: number, ssim: number) => ({
      quality,
      averageKbps: kbps,
      peakKbps: 2 * kbps,
      ssim,
    });
    const curve = curveOf([trial(26, 250, 0.9), trial(19, 1000, 0.99)]);
    expect(curve.map(({ quality }) => quality)).toEqual(Array.from({ length: 15 }, (_, n) => 19 + n / 2));
    expect(rates(curve)).toEqual([...rates(curve)].sort((a, b) => b - a));
    expect(Math.exp(curve[7]!.logKbps)).toBeCloseTo(500);
    expect(Math.exp(curve[7]!.logPeak)).toBeCloseTo(1000);
    expect(curve[7]!.decibels).toBeCloseTo(15);
  });

  it('has an end for pictures that are the same', () => {
    expect([decibelsOf(0.9), decibelsOf(0.99), decibelsOf(1)].map(Math.round)).toEqual([10, 20, 40]);
  });
});
