import { noise, sample, warp } from '../kit/field';
import { globe, lens } from '../kit/lenses';
import { add, bell, mix, ramp, smooth } from '../kit/palette';
import { colours, drawing, type Size } from '../kit/picture';
import { createStage, develop, drift, window, type Canvas } from '../kit/stage';
import { multiply, screen } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

const FACE: Size = { width: 1024, height: 1024 };
const land = ramp(
  [0, '#08182e'],
  [0.44, '#0e3350'],
  [0.5, '#2a6b78'],
  [0.52, '#8a7d58'],
  [0.62, '#7a5236'],
  [0.8, '#b88b62'],
  [1, '#f1e3cf'],
);

/** One turn of the planet: seas, rust-coloured land, and weather over both. */
async function surface() {
  const [ground, swirl, clouds] = await Promise.all([
    noise({ cells: [5, 4], octaves: 7, seed: 41 }),
    noise({ cells: [6, 6], octaves: 3, seed: 42 }),
    noise({ cells: [5, 9], octaves: 6, gain: 0.58, seed: 43 }),
  ]);
  const weather = await warp(clouds, swirl, 150);
  return colours({ width: FACE.width * 2, height: FACE.height }, (x, y) => {
    const pole = smooth(0.36, 0.47, Math.abs(y / FACE.height - 0.5));
    const cover = smooth(0.5, 0.78, sample(weather, x % 1024, y));
    return mix(land(sample(ground, x % 1024, y) + pole * 0.4), [236, 240, 246], cover * 0.92);
  });
}

function geometry({ width, height }: Size) {
  const radius = Math.max(height * 0.62, width * 0.54);
  return { x: width * 0.5, y: height * 0.44 + radius, radius, tilt: 0.55 };
}

/** Light falls over the edge of the world from behind it: bright along the rim, night towards us. */
function daylight(size: Size) {
  const ball = geometry(size);
  return colours(size, (x, y) => {
    const out = Math.hypot(x - ball.x, y - ball.y) / ball.radius;
    const across = bell((x - ball.x) / ball.radius, 0.12, 0.75);
    const day = smooth(0.5, 1, out) ** 2.2 * across * 255;
    return out < 1 ? [day, day * 0.94, day * 0.9] : [0, 0, 0];
  });
}

function air(size: Size) {
  const ball = geometry(size);
  return colours(size, (x, y) => {
    const out = (Math.hypot(x - ball.x, y - ball.y) / ball.radius - 1) * 10;
    const across = bell((x - ball.x) / ball.radius, 0.12, 0.8);
    const veil = out > 0 ? Math.exp(-out * 3) : Math.exp(out * 2.2);
    return add([0, 0, 0], [70, 150, 255], veil * across * 0.95);
  });
}

function sunrise(size: Size) {
  return colours({ width: size.width, height: size.height * 2 }, (x, y) => {
    const away = Math.hypot(x - size.width * 0.56, y - size.height) / size.height;
    const flare = Math.exp(-Math.abs(y - size.height) / (size.height * 0.012)) * Math.exp(-away * 3.2);
    const light = 1.5 * Math.exp(-away * 30) + 0.6 * Math.exp(-away * 6) + 0.5 * flare;
    return [255 * light, 214 * light, 168 * light + 60 * flare];
  });
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const ball = geometry(canvas);
  const stars = driftingSpecks(stage, canvas, {
    count: 900,
    radius: [0.6, 1.9],
    colours: [
      [255, 255, 255],
      [180, 205, 255],
      [255, 225, 190],
    ],
    brightness: [0.1, 0.9],
    drift: [0, 0],
    seed: 70,
  });
  const rise = `${String(canvas.height)}*(0.5+0.0072*t)`;
  const sun = stage.apply(window(canvas, 0, rise), stage.still(sunrise(canvas)));
  const disc = drawing(
    canvas,
    `<rect width="100%" height="100%" fill="#fff"/><circle cx="${String(ball.x)}" cy="${String(ball.y)}" r="${String(ball.radius)}" fill="#000"/>`,
  );
  const sky = multiply(stage, screen(stage, stars, sun), stage.still(disc));
  const turning = stage.apply(window(FACE, drift(18, 1024), 0), stage.still(surface()));
  const planet = stage.apply('remap', turning, ...lens(stage, canvas, globe(ball, FACE)));
  const lit = multiply(stage, planet, stage.still(daylight(canvas)));
  const world = stage.apply('blend=all_mode=addition', sky, lit);
  return stage.scene(stage.apply(develop(canvas), screen(stage, world, stage.still(air(canvas)))));
}

export const secondDawn = {
  seconds: 20,
  scene,
  sound: {
    gain: 2,
    chord: [55, 82.41, 110, 164.81, 246.94, 277.18],
    chordLevel: 0.6,
    wind: { colour: 'brown' as const, lowpass: 240, swell: 0.1, level: 0.3 },
    notes: [
      [6, 554.37],
      [10, 659.26],
      [14, 830.61],
    ] as const,
    noteSeconds: 6,
    noteLevel: 0.2,
  },
};
