import { describe, expect, it } from 'vitest';
import { makeTimeline } from '../timeline/make-timeline';
import { isBlack } from './grey-picture';
import { chooseStretches } from './stretches';

const film = { numerator: 24_000, denominator: 1001 };
const fast = { numerator: 60, denominator: 1 };
const rung = (width: number, height: number, frameRate = film) => ({
  width,
  height,
  frameRate,
  quality: 21,
  maxKbps: 1,
});

describe('where a film is measured', () => {
  it.each([
    ['a clip that is encoded sooner than measured', 9, rung(1280, 720), 0],
    ['a short clip', 12, rung(1280, 720), 2],
    ['a trailer', 24, rung(1280, 720), 4],
    ['a small film', 6_000, rung(1280, 720), 5],
    ['a large film', 6_000, rung(1920, 1080), 3],
    ['a large and fast film', 6_000, rung(1920, 1080, fast), 2],
  ])('%s', (_, durationSeconds, largest, count) => {
    const timeline = makeTimeline({ frameRate: largest.frameRate, zeroSeconds: 1.4, durationSeconds }, null);
    const chosen = chooseStretches(timeline, largest);
    expect(chosen).toHaveLength(count);
    for (const stretch of chosen.flat()) {
      const [start = -1, end = 0] = stretch.boundaries;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(durationSeconds);
      expect(end - start).toBeCloseTo(2, 1);
      expect(stretch.zeroSeconds).toBe(1.4);
    }
  });
});

describe('a picture with nothing to see', () => {
  it.each([
    ['black', new Uint8Array(100).fill(16), true],
    ['no picture', new Uint8Array(), true],
    ['grey', new Uint8Array(100).fill(120), false],
    ['white letters on black', new Uint8Array(100).fill(16).fill(235, 0, 10), false],
    ['night', Uint8Array.from({ length: 100 }, (_, n) => 14 + (n % 12)), false],
  ])('%s', (_, pixels, expected) => {
    expect(isBlack(pixels)).toBe(expected);
  });
});
