import { add, bell, mix, ramp, rgb, smooth } from '../kit/palette';
import { createStage, develop, type Canvas } from '../kit/stage';
import { dye, tides, type Shade } from '../kit/silk';

const height = ramp([0, '#04101f'], [0.45, '#082338'], [0.7, '#0d3444'], [1, '#174b52']);

/** A map of a country that does not hold still: a thin line at every level, a heavy one at every fifth. */
const shade: Shade = (phase, down) => {
  const level = phase * 44;
  const away = Math.abs(level - Math.round(level));
  const isHeavy = Math.round(level) % 5 === 0;
  const line = isHeavy ? bell(away, 0, 0.16) : 0.55 * bell(away, 0, 0.1);
  const summit = smooth(0.6, 0.72, phase);
  const gold = mix(rgb('#c8963c'), rgb('#ff5a3c'), summit);
  return add(add(height(phase), gold, line * 0.95), [10, 20, 30], 0.4 - 0.4 * down);
};

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const phase = tides(stage, canvas, [
    { noise: { cells: [3, 3], octaves: 4, gain: 0.42, seed: 91 }, drift: [24, 12] },
    { noise: { cells: [2, 3], octaves: 3, gain: 0.4, seed: 92 }, drift: [-12, 12] },
  ]);
  return stage.scene(stage.apply(develop(canvas), dye(stage, phase, { size: canvas, shade })));
}

export const contourThieves = {
  seconds: 20,
  scene,
  sound: {
    chord: [61.74, 92.5, 123.47, 146.83],
    chordLevel: 0.35,
    pulse: { frequency: 61.74, perSecond: 2, level: 0.65 },
    notes: [
      [2, 246.94],
      [2.75, 293.66],
      [4, 369.99],
      [6, 349.23],
      [6.75, 293.66],
      [8, 246.94],
      [10, 277.18],
      [10.75, 293.66],
      [12, 440],
      [14, 415.3],
      [15, 369.99],
    ] as const,
    noteSeconds: 1.2,
    noteLevel: 0.5,
  },
};
