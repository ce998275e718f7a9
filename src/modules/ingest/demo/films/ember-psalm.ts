import { add, mix, ramp, smooth } from '../kit/palette';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { dye, screen, tides, type Shade } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

const heat = ramp(
  [0, '#030101'],
  [0.22, '#1c0503'],
  [0.4, '#6d0f04'],
  [0.58, '#d43d06'],
  [0.74, '#ff8a1a'],
  [0.88, '#ffd466'],
  [1, '#fff6d8'],
);

/** Flames thin out upwards: the same phase that is white at the bed of the fire is smoke at the top. */
const shade: Shade = (phase, down) => {
  const fuel = smooth(0.02, 1.02, down);
  const tongue = smooth(0.66 - fuel * 0.5, 0.98 - fuel * 0.34, phase);
  const glow = 0.1 + 0.28 * smooth(0.3, 1, down);
  return mix(heat(glow * 0.6), add(heat(tongue), [60, 10, 0], 0.2), Math.min(1, tongue * 1.6));
};

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const phase = tides(stage, size, [
    { noise: { cells: [7, 3], octaves: 5, gain: 0.55, isRidged: true, seed: 61 }, drift: [12, -168] },
    { noise: { cells: [5, 3], octaves: 4, seed: 62 }, drift: [-24, -108] },
    { noise: { cells: [12, 5], octaves: 3, seed: 63 }, drift: [6, -240] },
  ]);
  const fire = dye(stage, phase, { size, shade });
  const sparks = {
    colours: [
      [255, 180, 80],
      [255, 120, 40],
      [255, 220, 150],
    ] as const,
    brightness: [0.4, 1.3] as const,
  };
  const far = driftingSpecks(stage, size, {
    ...sparks,
    count: 130,
    radius: [0.7, 1.7],
    drift: [24, -96],
    seed: 7,
  });
  const near = driftingSpecks(stage, size, {
    ...sparks,
    count: 34,
    radius: [1.2, 4.2],
    drift: [-36, -168],
    seed: 8,
  });
  return stage.scene(stage.apply(develop(canvas), screen(stage, screen(stage, fire, far), near)));
}

export const emberPsalm = {
  seconds: 20,
  scene,
  sound: {
    gain: -4,
    chord: [49, 73.42, 98, 103.83],
    chordLevel: 0.5,
    wind: { colour: 'brown' as const, lowpass: 900, swell: 0.3, level: 0.7 },
    pulse: { frequency: 49, perSecond: 0.75, level: 0.5 },
    notes: [
      [4, 207.65],
      [9, 196],
      [14, 233.08],
    ] as const,
    noteSeconds: 5,
    noteLevel: 0.3,
  },
};
