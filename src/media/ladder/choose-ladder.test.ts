import { describe, expect, it } from 'vitest';
import { h264Level } from '../codec/h264-level';
import { chooseLadder, type LadderFacts } from './choose-ladder';

const film = { numerator: 24_000, denominator: 1001 };
const fast = { numerator: 60, denominator: 1 };
const source = { frameRate: film, codec: 'h264', bitrateKbps: null };
const shape = (facts: LadderFacts) =>
  chooseLadder(facts).map(({ name, rung }) => `${String(name)}:${String(rung.width)}x${String(rung.height)}`);

describe('the rungs of a source', () => {
  it.each([
    [1920, 1080, '240:426x240 360:640x360 480:854x480 720:1280x720 1080:1920x1080'],
    [1920, 800, '240:426x178 360:640x266 480:854x356 720:1280x534 1080:1920x800'],
    [1080, 1920, '240:240x426 360:360x640 480:480x854 720:720x1280 1080:1080x1920'],
    [1440, 1080, '240:320x240 360:480x360 480:640x480 720:960x720 1080:1440x1080'],
    [
      3840,
      2160,
      '240:426x240 360:640x360 480:854x480 720:1280x720 1080:1920x1080 1440:2560x1440 2160:3840x2160',
    ],
    [
      7680,
      4320,
      '240:426x240 360:640x360 480:854x480 720:1280x720 1080:1920x1080 1440:2560x1440 2160:3840x2160',
    ],
    [1024, 576, '240:426x240 360:640x360 480:854x480 720:1024x576'],
    [860, 484, '240:426x240 360:640x360 720:860x484'],
    [640, 360, '240:426x240 360:640x360'],
    [321, 181, '240:320x180'],
    [100, 80, '240:100x80'],
    [3, 1, '240:2x2'],
    [4096, 128, '240:426x14 360:640x20 480:854x26 720:1280x40 1080:1920x60 1440:2560x80 2160:3840x120'],
  ])('of %i x %i', (width, height, rungs) => {
    expect(shape({ ...source, width, height }).join(' ')).toBe(rungs);
  });

  it('never has more pixels, pictures or bits than help', () => {
    for (const [width, height] of [
      [1919, 1079],
      [1280, 720],
      [719, 405],
      [608, 1080],
      [720, 406],
    ] as const) {
      const ladder = chooseLadder({ ...source, width, height, frameRate: fast }).map(({ rung }) => rung);
      for (const rung of ladder) {
        expect(rung.width).toBeLessThanOrEqual(width);
        expect(rung.height).toBeLessThanOrEqual(height);
        expect((rung.width % 2) + (rung.height % 2)).toBe(0);
        expect(rung.frameRate.numerator / rung.frameRate.denominator).toBeLessThanOrEqual(60);
        expect(Math.abs(rung.width / rung.height / (width / height) - 1)).toBeLessThan(0.02);
      }
      const caps = ladder.map((rung) => rung.maxKbps);
      expect(caps).toEqual([...caps].sort((a, b) => a - b));
    }
  });

  it('halves high frame rates below 720p', () => {
    const rates = chooseLadder({ ...source, width: 1920, height: 1080, frameRate: fast });
    expect(rates.map(({ name, rung }) => [name, rung.frameRate.numerator])).toEqual([
      [240, 30],
      [360, 30],
      [480, 30],
      [720, 60],
      [1080, 60],
    ]);
    const [low, , , , high] = chooseLadder({
      ...source,
      width: 1920,
      height: 1080,
      frameRate: { numerator: 120, denominator: 1 },
    });
    expect([low?.rung.frameRate.numerator, high?.rung.frameRate.numerator]).toEqual([30, 60]);
  });

  it('does not spend more on a poor source than it has', () => {
    const rich = chooseLadder({ ...source, width: 1920, height: 1080 }).at(-1)!.rung.maxKbps;
    const poor = chooseLadder({ ...source, width: 1920, height: 1080, bitrateKbps: 1000 }).at(-1)!.rung
      .maxKbps;
    const modern = chooseLadder({
      ...source,
      codec: 'hevc',
      width: 1920,
      height: 1080,
      bitrateKbps: 1000,
    }).at(-1)!.rung.maxKbps;
    expect([rich, poor, modern]).toEqual([7500, 1500, 2500]);
  });

  it('asks no decoder for more than a television can', () => {
    for (const { rung } of chooseLadder({ ...source, width: 3840, height: 2160, frameRate: fast }))
      expect(Number(h264Level(rung))).toBeLessThanOrEqual(5.2);
  });
});
