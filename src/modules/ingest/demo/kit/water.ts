import { lens } from './lenses';
import type { Size } from './picture';
import { LEVELS, tide } from './silk';
import { window, type Stage, type Stream } from './stage';

export type Water = {
  size: Size;
  /** Where the water begins, 0 at the top. */ shore: number;
  /** How far ripples carry, in pixels. */ ripple: number;
};

/** Gives a sky its mirror image below the shore, disturbed by moving ripples. */
export function reflected(stage: Stage, sky: Stream, { size, shore, ripple }: Water): Stream {
  const above = Math.round((size.height * shore) / 2) * 2;
  const water = { width: size.width, height: size.height - above };
  const [upper, mirrored] = stage.split(sky);
  const [across, down] = lens(stage, water, (x, y) => [x, Math.max(0, above - 1 - ripple - y * 1.5)]);
  const waves = tide(stage, water, { noise: { cells: [5, 70], octaves: 3, seed: 4 }, drift: [8, 30] });
  const moved = stage.apply(`mix=inputs=2:weights='1 ${String(ripple / LEVELS)}':scale=1`, down, waves);
  const image = stage.apply('remap', mirrored, across, moved);
  const top = stage.apply(window({ width: size.width, height: above }, 0, 0), upper);
  return stage.apply('vstack', top, image);
}
