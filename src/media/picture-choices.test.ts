import { describe, expect, it } from 'vitest';
import { accentColour } from './accent-colour';
import { candidateTimes, frameScore } from './frame-score';

const pixels = (...colours: number[][]) => Uint8Array.from(colours.flat());
const black = [0, 0, 0];
const grey = [128, 128, 128];

describe('the accent of a picture', () => {
  it.each([
    ['the vivid colour among black bars', pixels(black, black, black, [200, 30, 30]), '#c81e1e'],
    ['the fuller of two colours', pixels([20, 40, 220], [20, 40, 220], [220, 40, 20]), '#1428dc'],
    ['nothing in black and white', pixels(black, grey, [255, 255, 255]), null],
    ['nothing in no picture', pixels(), null],
  ])('is %s', (_, given, accent) => {
    expect(accentColour(given)).toBe(accent);
  });
});

describe('the best frame', () => {
  const good = { brightness: 110, contrast: 55, sharpness: 3, colourfulness: 40 };
  it.each([
    ['one that is too dark', { ...good, brightness: 14 }],
    ['one that is burnt out', { ...good, brightness: 240 }],
    ['a flat one', { ...good, contrast: 4, sharpness: 0.2 }],
    ['a blurred one', { ...good, sharpness: 0.5 }],
    ['a colourless one', { ...good, colourfulness: 0 }],
  ])('beats %s', (_, worse) => {
    expect(frameScore(good)).toBeGreaterThan(frameScore(worse));
  });

  it('is looked for within the film only', () => {
    expect(candidateTimes(100)).toEqual([10, 22, 35, 50, 65, 80]);
    expect(Math.max(...candidateTimes(0.5))).toBeLessThan(0.5);
  });
});
