import { describe, expect, it } from 'vitest';
import { encodedRate, halved, paceOf } from './frame-rate';
import type { Rational } from './timeline';

const every = (seconds: number, count = 60) => Array.from({ length: count }, (_, n) => n * seconds);
const inMilliseconds = (times: number[]) => times.map((time) => Math.round(time * 1000) / 1000);
const rational = (numerator: number, denominator = 1): Rational => ({ numerator, denominator });
const film = rational(24_000, 1001);

describe('the frame rate of a source', () => {
  it.each([
    ['film', film, film, every(1001 / 24_000), film],
    ['film in Matroska', film, film, inMilliseconds(every(1001 / 24_000)), film],
    [
      '120 pictures in milliseconds',
      rational(120),
      rational(120),
      inMilliseconds(every(1 / 120)),
      rational(120),
    ],
    ['interlaced, whose base counts fields', rational(25), rational(50), every(1 / 25), rational(25)],
    ['a broken average', rational(90_000), rational(90_000), every(1 / 25), rational(25)],
    [
      'an average of rounded times',
      rational(19_001, 317),
      rational(60),
      inMilliseconds(every(1001 / 60_000)),
      rational(60_000, 1001),
    ],
    ['nothing said', null, null, every(1 / 30), rational(30)],
    ['an odd rate that is meant', rational(17), rational(17), every(1 / 17), rational(17)],
    ['too few pictures to measure', rational(30), rational(30), [0, 0.5], rational(30)],
    ['nothing at all', null, null, [], rational(25)],
  ])('is constant: %s', (...[, averageRate, baseRate, times, frameRate]) => {
    const shuffled = [...times].sort((a, b) => Math.sin(a * 999) - Math.sin(b * 999));
    expect(paceOf({ averageRate, baseRate }, shuffled)).toEqual({ frameRate, isVariable: false });
  });

  const wild = (mean: number) => every(1, 80).map((n) => n * mean + (n % 3 === 0 ? mean * 0.4 : 0));
  it.each([
    [
      'a phone that aims at 30',
      rational(89_730, 3001),
      rational(90_000),
      wild(1 / 29.9),
      rational(30_000, 1001),
    ],
    [
      'a telecined DVD',
      film,
      rational(30_000, 1001),
      every(1, 60).map((n) => Math.round(n * 1.25) / 30),
      film,
    ],
    ['a screen that stands still', rational(3), rational(1000), wild(1 / 3), rational(30)],
    ['a game', rational(44), rational(1000), wild(1 / 44), rational(60)],
    ['halves of different rates', rational(25), rational(50), every(1 / 50), rational(50)],
  ])('varies, and is shown at one that is enough: %s', (...[, averageRate, baseRate, times, frameRate]) => {
    expect(paceOf({ averageRate, baseRate }, times)).toEqual({ frameRate, isVariable: true });
  });
});

it.each([
  [rational(120), rational(60)],
  [rational(120_000, 1001), rational(60_000, 1001)],
  [rational(240), rational(60)],
  [rational(60), rational(60)],
  [rational(1, 10), rational(1)],
  [film, film],
])('encodes what screens show: %o at %o', (source, encoded) => {
  expect(encodedRate(source)).toEqual(encoded);
});

it('halves exactly', () => {
  expect(halved(rational(60_000, 1001))).toEqual(rational(30_000, 1001));
  expect(halved(rational(25))).toEqual(rational(25, 2));
});
