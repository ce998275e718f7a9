import { lens, tunnel } from '../kit/lenses';
import { noise, sample } from '../kit/field';
import { add, mix, ramp, smooth } from '../kit/palette';
import { colours, type Size } from '../kit/picture';
import { createStage, develop, drift, half, window, type Canvas, type Stage } from '../kit/stage';
import { multiply, screen } from '../kit/silk';
import { specksTile, type Specks } from '../kit/specks';

const BEHIND: Size = { width: 2048, height: 1024 };
const gas = ramp(
  [0, '#000000'],
  [0.45, '#0a0618'],
  [0.62, '#3a1466'],
  [0.75, '#b0307a'],
  [0.88, '#ff8a5c'],
  [1, '#fff0cf'],
);

async function nebula() {
  const field = await noise({ cells: [5, 4], octaves: 6, gain: 0.55, seed: 101 });
  return colours({ width: BEHIND.width, height: BEHIND.height * 2 }, (x, y) =>
    mix([0, 0, 0], gas(sample(field, x / 2, y)), 0.85),
  );
}

function stars(seed: number, count: number): Specks {
  return {
    count,
    radius: [0.8, 2.2],
    colours: [
      [255, 255, 255],
      [170, 200, 255],
      [255, 220, 180],
      [255, 190, 210],
    ],
    brightness: [0.3, 1.4],
    stretch: 2.8,
    seed,
  };
}

const depth = (size: Size) =>
  colours(size, (x, y) => {
    const away = Math.hypot((x - size.width / 2) / size.width, (y - size.height / 2) / size.width);
    const light = 255 * smooth(0, 0.2, away);
    return [light, light, light];
  });

const lightAhead = (size: Size) =>
  colours(size, (x, y) => {
    const away = Math.hypot(x - size.width / 2, y - size.height / 2) / size.width;
    return add(
      add([0, 0, 0], [255, 214, 180], 0.75 * Math.exp(-away * 32)),
      [120, 90, 255],
      0.35 * Math.exp(-away * 9),
    );
  });

function flight(stage: Stage, size: Size, speed: number, picture: ReturnType<typeof colours>) {
  const moving = stage.apply(window(BEHIND, 0, drift(-speed, BEHIND.height)), stage.still(picture));
  return stage.apply('remap', moving, ...lens(stage, size, tunnel(size, BEHIND)));
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const sky = (specks: Specks) => specksTile(BEHIND, { width: 0, height: BEHIND.height }, specks);
  const far = flight(stage, size, 48, nebula());
  const slow = flight(stage, size, 96, sky(stars(3, 1500)));
  const fast = flight(stage, size, 216, sky(stars(4, 620)));
  const all = multiply(stage, screen(stage, screen(stage, far, slow), fast), stage.still(depth(size)));
  return stage.scene(stage.apply(develop(canvas), screen(stage, all, stage.still(lightAhead(size)))));
}

export const farther = {
  seconds: 20,
  scene,
  sound: {
    gain: -3,
    chord: [41.2, 61.74, 82.41, 123.47, 185],
    chordLevel: 0.6,
    wind: { colour: 'brown' as const, lowpass: 420, swell: 0.2, level: 0.7 },
    notes: [
      [3, 739.99],
      [8, 622.25],
      [13, 493.88],
    ] as const,
    noteSeconds: 6,
    noteLevel: 0.15,
  },
};
