import { describe, expect, it } from 'vitest';
import { chooseRungs, type MeasuredRung } from './choose-rungs';
import { trialQualities } from './trials';

const names = ['v240', 'v360', 'v480', 'v720', 'v1080'];
const planned = [23, 22, 21.5, 21, 21];
const caps = [450, 900, 1_700, 3_600, 7_500];

type Content = { kbps: readonly number[]; decibels: readonly number[]; perQuality?: number };

/** Rates and similarity of each size at quality 19; both fall with coarser ones, as they do in x264. */
function contentOf({ kbps, decibels, perQuality = 0.35 }: Content): MeasuredRung[] {
  return kbps.map((rate, index) => ({
    id: names[index] ?? '',
    plannedQuality: planned[index] ?? 21,
    ceilingKbps: caps[index] ?? 1,
    trials: trialQualities.map((quality) => {
      const averageKbps = rate * 2 ** ((19 - quality) / 6);
      // Small sizes look soft whatever they cost.
      const loss = (quality - 19) * perQuality * (0.4 + 0.15 * index);
      const ssim = 1 - 10 ** (-((decibels[index] ?? 0) - loss) / 10);
      return { quality, averageKbps, peakKbps: averageKbps * 1.3, ssim };
    }),
  }));
}

const contents: [string, Content][] = [
  ['a cartoon', { kbps: [200, 320, 500, 900, 1_500], decibels: [11, 13, 15, 20, 26] }],
  ['a film', { kbps: [500, 1_000, 1_800, 3_800, 7_600], decibels: [11, 13, 14.5, 17, 20] }],
  ['grain', { kbps: [1_400, 3_500, 7_000, 20_000, 50_000], decibels: [5, 6, 7, 9, 12] }],
  [
    'confetti',
    { kbps: [2_000, 4_500, 8_000, 18_000, 40_000], decibels: [6, 8, 10, 13, 16], perQuality: 0.6 },
  ],
  ['a screen', { kbps: [400, 700, 900, 800, 700], decibels: [4, 6, 8, 16, 35] }],
  ['a still picture', { kbps: [20, 30, 40, 60, 90], decibels: [12, 14, 16, 20, 30] }],
  ['a small clip', { kbps: [500, 1_000], decibels: [14, 20] }],
  ['a tiny clip', { kbps: [500], decibels: [20] }],
];

describe.each(contents)('the rungs of %s', (_, content) => {
  const rungs = contentOf(content);
  const chosen = chooseRungs(rungs);

  it('are no more than there were, with the lowest for slow lines', () => {
    expect(chosen.length).toBeLessThanOrEqual(rungs.length);
    expect(chosen[0]?.id).toBe('v240');
  });

  it('cost more from one to the next, and each is there once', () => {
    const rates = chosen.map(({ averageKbps }) => averageKbps);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    const sizes = chosen.map(({ id }) => names.indexOf(id));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    const ids = chosen.map(({ id, isLow }) => `${id} ${String(isLow)}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never cost more than they may, nor look finer than planned', () => {
    for (const { id, averageKbps, quality } of chosen) {
      const index = names.indexOf(id);
      if (quality < 33) expect(averageKbps).toBeLessThanOrEqual(caps[index]!);
      if (index > 0 && !chosen.some((one) => one.id === id && one.isLow))
        expect(quality).toBeGreaterThanOrEqual(19);
    }
  });
});

describe('a ladder that fits', () => {
  const rungsOf = (name: string) => chooseRungs(contentOf(contents.find(([one]) => one === name)![1]));
  const best = (name: string) => rungsOf(name).at(-1)!;

  it('does not let a cartoon cost what confetti costs', () => {
    expect(best('confetti').averageKbps).toBeGreaterThan(3 * best('a cartoon').averageKbps);
    expect(best('a cartoon').id).toBe('v1080');
  });

  it('spends nothing where nobody sees it', () => {
    expect(best('a screen').quality).toBe(26);
    expect(best('confetti').quality).toBeGreaterThan(21);
  });

  it('shows sharp pictures to lines that could carry them all along', () => {
    expect(rungsOf('a screen').map(({ id }) => id)).not.toContain('v480');
  });

  it('leaves sensible distances', () => {
    for (const name of ['a cartoon', 'a film', 'grain', 'confetti']) {
      const rates = rungsOf(name).map(({ averageKbps }) => averageKbps);
      for (const [n, rate] of rates.slice(1).entries()) expect(rate / rates[n]!).toBeGreaterThanOrEqual(1.39);
    }
  });
});
