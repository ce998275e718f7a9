import { describe, expect, it } from 'vitest';
import type { Marker } from '@/media/markers/marker';
import { chapterAt, chapterTicks, creditsStart, skipAt } from './marker-rules';

const mark = (kind: Marker['kind'], startSeconds: number, endSeconds: number, label = ''): Marker => ({
  ...{ kind, startSeconds, endSeconds, label, confidence: 0.8 },
});
const markers = [
  mark('chapter', 0, 100, 'The Harbour'),
  mark('intro', 20, 50),
  mark('chapter', 100, 900),
  mark('chapter', 900, 1000, 'Home'),
  mark('credits', 940, 1000),
];
const durationSeconds = 1000;

describe('what can be skipped', () => {
  it.each([
    [19.9, null],
    [20, { label: 'skipIntro', toSeconds: 50 }],
    [47.9, { label: 'skipIntro', toSeconds: 50 }],
    [48.5, null],
    [500, null],
    [950, { label: 'skipCredits', toSeconds: 1000 }],
    [999, null],
  ])('at %d s: %j', (positionSeconds, expected) => {
    const found = skipAt(markers, { positionSeconds, durationSeconds });
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeNull();
  });

  it('goes to the scene behind the credits when there is one', () => {
    const credits = [mark('credits', 900, 980)];
    expect(skipAt(credits, { positionSeconds: 910, durationSeconds })!.toSeconds).toBe(980);
  });

  it('goes to the very end when what is behind is too short to be a scene', () => {
    const credits = [mark('credits', 900, 998)];
    expect(skipAt(credits, { positionSeconds: 910, durationSeconds })!.toSeconds).toBe(1000);
  });
});

it('knows when the credits begin', () => {
  expect(creditsStart(markers)).toBe(940);
  expect(creditsStart([])).toBeNull();
});

it.each([
  [50, 'The Harbour'],
  [100, ''],
  [950, 'Home'],
  [2000, ''],
])('at %d s the chapter is %j', (seconds, name) => {
  expect(chapterAt(markers, seconds)).toBe(name);
});

it('divides the bar where chapters begin', () => {
  expect(chapterTicks(markers, durationSeconds)).toEqual([0.1, 0.9]);
  expect(chapterTicks(markers, 0)).toEqual([]);
});
