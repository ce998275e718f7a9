import { noise, warp } from '../kit/field';
import { add, bell, mix, ramp, rgb, smooth } from '../kit/palette';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { dye, tides, type Shade } from '../kit/silk';

const ink = ramp(
  [0, '#f4efe4'],
  [0.25, '#dfd9d3'],
  [0.45, '#8f9fb8'],
  [0.65, '#2c4377'],
  [0.85, '#101c46'],
  [1, '#070b22'],
);

/** Ink sinks from above: the further down, the more phase it takes to be dark; its rim stays wet and red. */
const shade: Shade = (phase, down) => {
  const edge = 0.34 + down * 0.24;
  const density = smooth(edge - 0.05, edge + 0.26, phase);
  const veins = 0.1 * bell(phase, edge + 0.11, 0.02) + 0.06 * bell(phase, edge + 0.2, 0.03);
  const colour = add(ink(density), [-120, -110, -70], veins);
  return mix(
    colour,
    rgb('#d8432b'),
    0.62 * bell(phase, edge - 0.012, 0.014) + 0.25 * bell(phase, edge + 0.05, 0.02),
  );
};

async function plume(seed: number) {
  const [body, wind] = await Promise.all([
    noise({ cells: [3, 3], octaves: 5, seed }),
    noise({ cells: [4, 4], octaves: 3, seed: seed + 50 }),
  ]);
  return warp(body, wind, 260);
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const phase = tides(stage, size, [
    { noise: plume(11), drift: [6, 24] },
    { noise: plume(12), drift: [-18, 12] },
  ]);
  return stage.scene(stage.apply(develop(canvas), dye(stage, phase, { size, shade })));
}

export const slowInk = {
  seconds: 20,
  scene,
  sound: {
    gain: 14,
    chord: [130.81, 196, 261.63, 392],
    chordLevel: 0.3,
    notes: [
      [1, 523.25],
      [3, 659.26],
      [5.5, 783.99],
      [8, 493.88],
      [10.5, 587.33],
      [13, 659.26],
      [15.5, 392],
      [17, 523.25],
    ] as const,
    noteSeconds: 4.5,
    noteLevel: 0.35,
  },
};
