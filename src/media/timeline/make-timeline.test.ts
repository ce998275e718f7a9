import { describe, expect, it } from 'vitest';
import { makeTimeline } from './make-timeline';
import { frameAt, timeline } from './timeline';

const film = { numerator: 24_000, denominator: 1001 };
const facts = { frameRate: { numerator: 25, denominator: 1 }, zeroSeconds: 0, durationSeconds: 10 };
const upTo = (end: number, step: number) => Array.from({ length: Math.ceil(end / step) }, (_, n) => n * step);

describe('a video with key frames to copy from', () => {
  it.each([
    ['each second', upTo(10, 1), [0, 2, 4, 6, 8, 10]],
    ['each half second', upTo(10, 0.5), [0, 2, 4, 6, 8, 10]],
    ['each three seconds', upTo(10, 3), [0, 3, 6, 9, 10]],
    ['where scenes change', [0, 0.4, 1.9, 2.2, 2.5, 4.4, 8, 9.6], [0, 2.2, 4.4, 8, 10]],
    ['out of order', [4, 0, 2, 6, 8], [0, 2, 4, 6, 8, 10]],
    ['just short of two seconds', upTo(10, 1.999), [0, 1.999, 3.998, 5.997, 7.996, 10]],
    ['only the first', [0], [0, 10]],
  ])('is cut at some of them: %s', (_, keys, boundaries) => {
    const made = makeTimeline(facts, keys);
    expect(made.kind).toBe('keyFrames');
    expect(made.boundaries.map((time) => Number(time.toFixed(6)))).toEqual(boundaries);
    expect(timeline.parse(made)).toEqual(made);
  });

  it('counts from its first picture, wherever its clock stands', () => {
    const made = makeTimeline({ ...facts, zeroSeconds: 1.4 }, [1.4, 3.4, 5.4, 7.4]);
    expect(made).toMatchObject({ kind: 'keyFrames', zeroSeconds: 1.4, durationSeconds: 10 });
    expect(made.boundaries[1]).toBeCloseTo(2, 9);
  });

  it.each([
    ['none is the first picture', [0.5, 2, 4, 6, 8]],
    ['too far between', [0, 1]],
    ['there are none', []],
  ])('is encoded all the same when %s', (_, keys) => {
    expect(makeTimeline({ ...facts, durationSeconds: 13 }, keys).kind).toBe('uniform');
  });
});

describe('a video that is encoded', () => {
  it.each([
    ['film', film, 7200],
    ['film of one second', film, 1],
    ['a single picture', film, 0.02],
    ['one picture a second', { numerator: 1, denominator: 1 }, 61],
    ['high frame rate', { numerator: 60_000, denominator: 1001 }, 100.7],
    ['an odd rate', { numerator: 17_342, denominator: 1000 }, 33.3],
    ['120 pictures a second', { numerator: 120, denominator: 1 }, 9],
  ])('has whole pictures in each segment, about two seconds: %s', (_, frameRate, durationSeconds) => {
    const made = makeTimeline({ ...facts, frameRate, durationSeconds }, null);
    const { boundaries } = timeline.parse(made);
    const frames = boundaries.map((time) => (time * made.frameRate.numerator) / made.frameRate.denominator);
    for (const frame of frames) expect(Math.abs(frame - Math.round(frame))).toBeLessThan(1e-6);
    // Rungs of half the rate are cut at the same times.
    for (const frame of frames.slice(0, -1)) expect(Math.round(frame) % 2).toBe(0);
    const lengths = boundaries.slice(1).map((time, n) => time - boundaries[n]!);
    for (const length of lengths.slice(0, -1)) expect(length).toBeCloseTo(2, 0);
    if (durationSeconds > 3) expect(lengths[lengths.length - 1]).toBeGreaterThanOrEqual(0.95);
    expect(frameAt(made.durationSeconds, made.frameRate)).toBe(
      Math.max(1, frameAt(durationSeconds, made.frameRate)),
    );
    expect(boundaries[boundaries.length - 1]).toBe(made.durationSeconds);
  });
});
