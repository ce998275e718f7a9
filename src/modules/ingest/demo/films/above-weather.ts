import { noise } from '../kit/field';
import { groundTide, rowsBelow, under, type Plane } from '../kit/ground';
import { add, mix, ramp, rgb, smooth } from '../kit/palette';
import { drawing, type Size } from '../kit/picture';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { dye, meet, screen, type Shade } from '../kit/silk';

const HORIZON = 0.46;
const vapour = ramp(
  [0, '#2a2350'],
  [0.3, '#5b3a70'],
  [0.52, '#c06a7e'],
  [0.7, '#ffb183'],
  [0.86, '#ffe1b4'],
  [1, '#fffaf0'],
);

/** Clouds from above, lit low from ahead: far ones melt into the haze of the horizon. */
const shade: Shade = (phase, down) => {
  const far = Math.exp(-down * 7);
  const lit = smooth(0.22, 0.8, phase);
  const near = mix(vapour(lit), rgb('#3a2f68'), 0.35 * smooth(0.2, 1, down) * (1 - lit));
  return mix(add(near, [255, 120, 60], 0.06), rgb('#ffc79a'), far * 0.92);
};

function heavens({ width, height }: Size) {
  return drawing(
    { width, height },
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#16204f"/><stop offset="${String(HORIZON * 0.45)}" stop-color="#4b4a8c"/><stop offset="${String(HORIZON * 0.75)}" stop-color="#d9828a"/><stop offset="${String(HORIZON)}" stop-color="#ffd3a0"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/>`,
  );
}

function sun({ width, height }: Size) {
  const cy = String(height * (HORIZON - 0.045));
  const at = `cx="${String(width * 0.5)}" cy="${cy}"`;
  return drawing(
    { width, height },
    `<defs><radialGradient id="g"><stop stop-color="#fff3d0"/><stop offset="0.12" stop-color="#ffcf8f" stop-opacity="0.7"/><stop offset="0.5" stop-color="#ff8a5c" stop-opacity="0.2"/><stop offset="1" stop-color="#ff6a5c" stop-opacity="0"/></radialGradient></defs><rect width="100%" height="100%" fill="#000"/><circle ${at} r="${String(height * 0.62)}" fill="url(#g)"/><circle ${at} r="${String(height * 0.042)}" fill="#fffbe8"/>`,
  );
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const plane: Plane = {
    size,
    horizon: HORIZON,
    breadth: 340 * (size.width / size.height / 1.78),
    depth: 96,
  };
  const wave = (seed: number, cells: readonly [number, number], octaves: number) =>
    noise({ cells, octaves, gain: 0.56, seed });
  const clouds = meet(stage, [
    groundTide(stage, plane, { field: wave(111, [7, 7], 6), drift: [3, 36] }),
    groundTide(stage, plane, { field: wave(112, [5, 5], 5), drift: [-6, 54] }),
  ]);
  const floor = dye(stage, clouds, { size: { width: size.width, height: rowsBelow(plane) }, shade });
  const soft = stage.apply('avgblur=1', floor);
  const view = under(stage, stage.still(heavens(size)), { plane, floor: soft });
  return stage.scene(stage.apply(develop(canvas), screen(stage, view, stage.still(sun(size)))));
}

export const aboveWeather = {
  seconds: 20,
  scene,
  sound: {
    gain: 4,
    chord: [87.31, 130.81, 174.61, 220, 261.63, 329.63],
    chordLevel: 0.5,
    wind: { colour: 'pink' as const, lowpass: 900, swell: 0.14, level: 0.3 },
    notes: [
      [2, 523.25],
      [4, 698.46],
      [6, 659.26],
      [9, 523.25],
      [11, 440],
      [14, 587.33],
      [16, 523.25],
    ] as const,
    noteSeconds: 4,
    noteLevel: 0.25,
  },
};
