import { describe, expect, it } from 'vitest';
import { chooseLevel, type Moment, type Offer } from './choose-level';

const rung = (kbps: number, given: Partial<Offer> = {}): Offer => ({
  bitrate: kbps * 1000,
  isReady: false,
  isOriginal: false,
  isSlow: false,
  ...given,
});
const ready = { isReady: true };
const original = rung(8_000, { isReady: true, isOriginal: true });
/** 240p, 360p, 720p, 1080p. */
const unmade = [rung(400), rung(900), rung(3_000), rung(6_000)];

const start: Moment = {
  bitsPerSecond: 50_000_000,
  bufferSeconds: 0,
  current: -1,
  isContinuing: false,
  most: 4,
  fastest: 1,
};
const playing = (level: number, bufferSeconds: number): Partial<Moment> => ({
  current: level,
  isContinuing: true,
  bufferSeconds,
});

describe('where a film begins', () => {
  it.each<[string, Offer[], Partial<Moment>, number]>([
    ['as it is, on a line that carries it', [...unmade, original], {}, 4],
    ['with what is made fastest, when nothing is there', unmade, {}, 1],
    ['lower, on a line that carries no more', unmade, { bitsPerSecond: 700_000 }, 0],
    ['with the lowest, on a line that carries nothing', unmade, { bitsPerSecond: 100_000 }, 0],
    ['with an encode, on a line too slow for the source', [...unmade, original], { bitsPerSecond: 5e6 }, 1],
    [
      'with the best of what is stored',
      [rung(400, ready), rung(900), rung(3_000, ready), rung(6_000)],
      {},
      2,
    ],
    ['with what is stored, however small', [rung(400, ready), ...unmade.slice(1)], {}, 0],
    ['as it is, also in a small window', [...unmade, original], { most: 1 }, 4],
    ['no larger than the window asks for', unmade.map((one) => ({ ...one, ...ready })), { most: 2 }, 2],
  ])('%s', (_, offers, moment, expected) => {
    expect(chooseLevel(offers, { ...start, ...moment })).toBe(expected);
  });
});

describe('while it plays', () => {
  it.each<[string, Offer[], Partial<Moment>, number]>([
    ['stays with its encoder while little is buffered', unmade, playing(1, 2), 1],
    ['climbs when there is time for another encoder', unmade, playing(1, 9), 3],
    ['climbs to what is stored at once', [...unmade.slice(0, 2), rung(3_000, ready)], playing(1, 1), 2],
    [
      'goes on with its encoder when something smaller is stored',
      [rung(400, ready), ...unmade.slice(1)],
      playing(2, 3),
      2,
    ],
    [
      'falls back to what is stored before it stops',
      [rung(400, ready), ...unmade.slice(1)],
      playing(2, 1),
      0,
    ],
    [
      'gives up what is encoded too slowly',
      [...unmade.slice(0, 3), rung(6_000, { isSlow: true })],
      playing(3, 1),
      1,
    ],
    [
      'does not climb to what was too slow',
      [...unmade.slice(0, 3), rung(6_000, { isSlow: true })],
      playing(1, 20),
      2,
    ],
    ['falls with the line', [...unmade, original], { ...playing(4, 20), bitsPerSecond: 4e6 }, 2],
  ])('%s', (_, offers, moment, expected) => {
    expect(chooseLevel(offers, { ...start, ...moment })).toBe(expected);
  });
});

describe('after a seek', () => {
  const sought = (level: number): Partial<Moment> => ({ current: level, bufferSeconds: 0 });
  it.each<[string, Offer[], Partial<Moment>, number]>([
    ['shows what is stored there', [rung(400), rung(900, ready), ...unmade.slice(2)], sought(3), 1],
    ['makes what is made fastest, not what was on before', unmade, sought(3), 1],
    ['copies the source where the line carries it', [...unmade, original], sought(1), 4],
  ])('%s', (_, offers, moment, expected) => {
    expect(chooseLevel(offers, { ...start, ...moment })).toBe(expected);
  });
});
