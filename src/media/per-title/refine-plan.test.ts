import { describe, expect, it } from 'vitest';
import { h264Level } from '../codec/h264-level';
import { chooseLadder } from '../ladder/choose-ladder';
import { findRendition, streamPlan, type RungRendition, type StreamPlan } from '../renditions/stream-plan';
import { makeTimeline } from '../timeline/make-timeline';
import { refinePlan } from './refine-plan';
import { measuredRungs, trialQualities } from './trials';

const frameRate = { numerator: 24, denominator: 1 };

function planOf(width: number, height: number): StreamPlan {
  const source = { width, height, frameRate, codec: 'h264', bitrateKbps: null };
  return {
    version: 1,
    timeline: makeTimeline({ frameRate, zeroSeconds: 0, durationSeconds: 60 }, null),
    source: {
      videoStreamIndex: 0,
      videoCodec: 'h264',
      isInterlaced: false,
      hdr: null,
      colourMatrix: 'bt709',
      isFullRange: false,
      isVariableRate: false,
      longestGopSeconds: 2,
    },
    video: chooseLadder(source).map(({ name, rung }) => ({
      id: `v${String(name)}`,
      kind: 'rung',
      rung,
      averageKbps: Math.round(rung.maxKbps * 0.6),
      burnIn: null,
    })),
    audio: [],
    burnIns: [],
  };
}

/** `hardness` 1 is an ordinary film; sizes gain from more pixels. */
function measured(plan: StreamPlan, hardness: number, sourceKbps = 50_000) {
  const trials = measuredRungs(plan.video).map(({ id, rung }) => {
    const pixels = rung.width * rung.height;
    const made = trialQualities.map((quality) => {
      const averageKbps = hardness * 8 * (pixels / 1000) ** 0.85 * 2 ** ((19 - quality) / 6);
      const decibels = 4 + 2 * Math.log2(pixels / 50_000) - (quality - 19) * 0.3;
      return {
        quality,
        averageKbps,
        peakKbps: averageKbps * 1.4,
        ssim: 1 - 10 ** (-Math.max(1, decibels) / 10),
      };
    });
    return [id, made] as const;
  });
  return { atSeconds: [10, 30], trials: new Map(trials), sourceKbps };
}

const rungsOf = (plan: StreamPlan) => plan.video as RungRendition[];

describe.each([
  ['easy', 1920, 1080, 0.1],
  ['ordinary', 1920, 1080, 1],
  ['hard', 1920, 1080, 4],
  ['harder than anything', 1920, 1080, 40],
  ['ordinary, in 4K', 3840, 2160, 1],
  ['easy and tiny', 320, 240, 0.2],
] as const)('the plan of a film that is %s', (_, width, height, hardness) => {
  const plan = planOf(width, height);
  const refined = refinePlan(plan, measured(plan, hardness));

  it('is still a plan', () => {
    expect(streamPlan.parse(refined)).toEqual(refined);
    expect(refined.timeline).toEqual(plan.timeline);
  });

  it('keeps segments that were made before playable', () => {
    for (const before of rungsOf(plan)) {
      const after = findRendition(refined, before.id) as RungRendition;
      const { width: w, height: h, frameRate: rate } = after.rung;
      expect({ w, h, rate }).toEqual({
        w: before.rung.width,
        h: before.rung.height,
        rate: before.rung.frameRate,
      });
      expect(h264Level(after.rung)).toBe(h264Level(before.rung));
    }
  });

  it('has caps in the order of its rungs, above what they cost', () => {
    const rungs = rungsOf(refined);
    const caps = rungs.map(({ rung }) => rung.maxKbps);
    expect(caps).toEqual([...caps].sort((a, b) => a - b));
    for (const { averageKbps, rung } of rungs) expect(rung.maxKbps).toBeGreaterThanOrEqual(averageKbps);
  });
});

describe('caps', () => {
  const plan = planOf(1920, 1080);
  const topCap = (hardness: number, sourceKbps?: number) =>
    rungsOf(refinePlan(plan, measured(plan, hardness, sourceKbps))).at(-1)!.rung.maxKbps;

  it('fit the content: less for easy films, more for hard ones, never beyond reason', () => {
    expect(topCap(0.1)).toBeLessThan(2_000);
    expect(topCap(1)).toBeLessThan(topCap(4));
    expect(topCap(4)).toBe(11_250);
  });

  it('are as planned for content that no trial could afford', () => {
    expect(refinePlan(plan, measured(plan, 40)).video).toEqual(plan.video);
  });

  it('never make the lowest rung too much for a slow line', () => {
    for (const hardness of [0.1, 1, 4]) {
      const [lowest] = rungsOf(refinePlan(plan, measured(plan, hardness)));
      expect(lowest!.rung.maxKbps).toBeLessThanOrEqual(450);
    }
  });

  it('are not raised for a source that has no more to show', () => {
    expect(topCap(4, 3_000)).toBe(7_500);
  });
});
