import { randomFrom, between } from '../kit/random';
import { layOver, lowerPart } from '../kit/cutout';
import { grey16, type Size } from '../kit/picture';
import { add, bell, ramp } from '../kit/palette';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { LEVELS, dye, screen, tide, tides, type Shade } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';
import { ridge } from '../kit/outline';
import { reflected } from '../kit/water';

const SHORE = 0.74;
const sky = ramp([0, '#03050f'], [0.5, '#071527'], [0.74, '#12323c'], [1, '#12323c']);
const curtain = ramp([0, '#6a2c8f'], [0.35, '#2b63b8'], [0.62, '#1fc79b'], [1, '#b4ffcf']);

/** Curtains hang where the phase crosses certain values; each ends in a bright hem and fades upwards. */
const aurora: Shade = (phase, down) => {
  let colour = sky(down);
  for (const [centre, width, hem] of [
    [0.4, 0.03, 0.52],
    [0.5, 0.045, 0.62],
    [0.61, 0.03, 0.46],
    [0.71, 0.06, 0.57],
  ] as const) {
    // Hems follow the phase, so a curtain's lower edge is as curved as the curtain.
    const edge = hem + (phase - centre) * 1.7;
    const above = (edge - down) / edge;
    const drape = above < 0 ? Math.exp(above * 30) : Math.exp(-above * 2.7);
    const light = bell(phase, centre, width) * drape;
    colour = add(colour, curtain(Math.exp(-Math.max(0, above) * 2.1)), light * 1.05);
  }
  return colour;
};

function mountains(size: Size): string {
  const { width, height } = size;
  const far = ridge({ size, base: height * SHORE, rise: height * 0.2, roughness: 0.56, seed: 8 });
  const near = ridge({ size, base: height * (SHORE + 0.005), rise: height * 0.07, roughness: 0.6, seed: 21 });
  const random = randomFrom(5);
  const glints = Array.from({ length: 26 }, () => {
    const y = height * between(random, SHORE + 0.02, 0.99);
    return `<rect x="${String(between(random, 0, width))}" y="${String(y)}" width="${String(between(random, 30, 160))}" height="1" fill="#bff" opacity="0.05"/>`;
  });
  return `<defs><linearGradient id="deep" x2="0" y2="1"><stop stop-color="#02060c" stop-opacity="0.35"/><stop offset="1" stop-color="#01040a" stop-opacity="0.85"/></linearGradient></defs>
    <rect y="${String(height * SHORE)}" width="${String(width)}" height="${String(height)}" fill="url(#deep)"/><path d="${far}" fill="#050d18"/><path d="${near}" fill="#020509"/>
    <rect y="${String(height * SHORE)}" width="${String(width)}" height="${String(height * 0.006)}" fill="#000" opacity="0.7"/>${glints.join('')}`;
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const phase = tides(stage, size, [
    { noise: { cells: [4, 1], octaves: 6, gain: 0.55, seed: 3 }, drift: [18, 4] },
    { noise: { cells: [7, 1], octaves: 5, gain: 0.55, seed: 9 }, drift: [-24, 6] },
  ]);
  const level = grey16(size, (_, y) => Math.max(0, y - size.height * 0.1));
  const sag = tide(stage, size, {
    noise: { cells: [4, 1], octaves: 2, gain: 0.4, seed: 14 },
    drift: [-30, 3],
  });
  const rows = stage.apply(
    `mix=inputs=2:weights='1 ${String((size.height * 0.2) / LEVELS)}':scale=1`,
    stage.still(level, 'gray16le'),
    sag,
  );
  const lights = dye(stage, phase, { size, shade: aurora, rows });
  const stars = driftingSpecks(stage, size, {
    count: 420,
    radius: [0.5, 1.5],
    colours: [
      [255, 255, 255],
      [190, 215, 255],
      [255, 230, 200],
    ],
    brightness: [0.15, 0.9],
    drift: [0, 0],
    seed: 12,
  });
  const view = reflected(stage, screen(stage, lights, stars), {
    size,
    shore: SHORE,
    ripple: size.height / 60,
  });
  const film = stage.apply(develop(canvas), view);
  return stage.scene(layOver(stage, film, { body: mountains(canvas), part: lowerPart(canvas, 0.52) }));
}

export const greenHour = {
  seconds: 20,
  scene,
  sound: {
    gain: 4,
    chord: [73.42, 110, 146.83, 220, 329.63],
    wind: { colour: 'pink' as const, lowpass: 700, swell: 0.12, level: 0.35 },
    notes: [
      [2, 880],
      [5.5, 659.26],
      [9, 987.77],
      [13, 739.99],
      [16.5, 587.33],
    ] as const,
    noteSeconds: 5,
    noteLevel: 0.12,
  },
};
