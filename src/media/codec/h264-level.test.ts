import { describe, expect, it } from 'vitest';
import type { Rational } from '../timeline/timeline';
import { makeRung } from '../../../tests/support/make-rung';
import { videoCodec } from './codec-string';
import { h264Level } from './h264-level';

const film = { numerator: 24000, denominator: 1001 };
const sport = { numerator: 60, denominator: 1 };

const size = (width: number, height: number, frameRate: Rational, maxKbps: number) => ({
  width,
  height,
  frameRate,
  maxKbps,
});

describe('the level that decoders are asked for', () => {
  it.each([
    ['1.2', size(320, 180, film, 400)],
    ['2.1', size(426, 240, film, 700)],
    ['3.0', size(640, 360, film, 1_200)],
    ['3.1', size(640, 360, sport, 1_200)],
    ['3.0', size(854, 480, film, 2_000)],
    ['3.1', size(1280, 720, film, 4_000)],
    ['3.2', size(1280, 720, sport, 6_000)],
    ['4.0', size(1920, 1080, film, 8_000)],
    ['4.1', size(1920, 1080, film, 26_000)],
    ['4.2', size(1920, 1080, sport, 12_000)],
    ['4.0', size(1080, 1920, film, 8_000)],
    ['5.0', size(2560, 1440, film, 16_000)],
    ['5.1', size(3840, 2160, film, 30_000)],
    ['5.2', size(3840, 2160, sport, 40_000)],
    ['4.0', size(4096, 128, film, 2_000)],
  ])('is no higher than it must be: %s', (level, rung) => {
    expect(h264Level(rung)).toBe(level);
  });

  it('is the highest there is for what fits in none', () => {
    expect(h264Level(size(16384, 8640, sport, 9_000))).toBe('6.2');
  });
});

it('players know from a rung’s name what they will have to decode', () => {
  const made = makeRung(1080, { frameRate: film, maxKbps: 8_000 });
  expect(videoCodec(made)).toBe('avc1.640028');
  expect(videoCodec(makeRung(180, { frameRate: film, maxKbps: 400 }))).toBe('avc1.64000C');
});
