import { kaleidoscope, lens } from '../kit/lenses';
import { add, bell, ramp } from '../kit/palette';
import { colours, type Size } from '../kit/picture';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { dye, multiply, tides, type Shade } from '../kit/silk';

const glass = ramp(
  [0, '#0b0631'],
  [0.14, '#1d1fa8'],
  [0.28, '#0fa3c9'],
  [0.38, '#0d6b54'],
  [0.47, '#f5c33b'],
  [0.56, '#e8532a'],
  [0.66, '#b3124b'],
  [0.8, '#5c1a8c'],
  [1, '#120430'],
);

/** Panes of colour between lines of lead; light comes through stronger in the middle of a pane. */
const shade: Shade = (phase, down) => {
  const panes = (phase * 17 + down * 3) % 1;
  const lead = bell(panes, 0, 0.07) + bell(panes, 1, 0.07);
  const colour = glass((phase * 2.1 + down * 0.35) % 1);
  const light = 0.72 + 0.5 * Math.sin(panes * Math.PI);
  const lit = add([0, 0, 0], colour, light * (1 - 0.94 * lead));
  return add(lit, [255, 236, 190], 0.16 * bell(panes, 0.5, 0.12));
};

const rose = (size: Size) =>
  colours(size, (x, y) => {
    const away =
      Math.hypot(x - size.width / 2, y - size.height / 2) / Math.hypot(size.width / 2, size.height / 2);
    const light = 255 * Math.min(1, 1.12 - away * away * 0.95);
    return [light, light * 0.97, light * 0.94];
  });

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const behind = { width: 512, height: 512 };
  const phase = tides(stage, behind, [
    { noise: { cells: [4, 4], octaves: 2, gain: 0.4, seed: 81 }, drift: [18, 12] },
    { noise: { cells: [5, 5], octaves: 2, gain: 0.4, seed: 82 }, drift: [-12, 24] },
  ]);
  const panes = dye(stage, phase, { size: behind, shade });
  const folded = stage.apply('remap', panes, ...lens(stage, size, kaleidoscope(size, behind, 6)));
  return stage.scene(stage.apply(develop(canvas), multiply(stage, folded, stage.still(rose(size)))));
}

export const glassCathedral = {
  seconds: 20,
  scene,
  sound: {
    gain: 8,
    chord: [65.41, 98, 130.81, 196, 246.94, 329.63],
    chordLevel: 0.55,
    notes: [
      [1, 783.99],
      [2, 987.77],
      [3, 1174.66],
      [6, 880],
      [7, 987.77],
      [8, 659.26],
      [11, 783.99],
      [12, 1318.51],
      [13, 987.77],
      [16, 880],
    ] as const,
    noteSeconds: 5,
    noteLevel: 0.2,
  },
};
