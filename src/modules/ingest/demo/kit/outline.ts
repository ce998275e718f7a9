import { randomFrom } from './random';
import type { Size } from './picture';

export type Ridge = {
  size: Size;
  base: number;
  rise: number;
  /** 0.4 is rolling hills, 0.65 is rock. */ roughness: number;
  seed: number;
};

const f = (value: number) => value.toFixed(1);

/** Midpoint displacement: heights from 0 to 1 along a line. */
export function profile(seed: number, roughness: number, depth = 8): number[] {
  const random = randomFrom(seed);
  let heights = [random(), random()];
  let swing = 1;
  for (let level = 0; level < depth; level += 1) {
    swing *= roughness;
    heights = heights.flatMap((height, n) => {
      const next = heights[n + 1];
      return next === undefined ? [height] : [height, (height + next) / 2 + (random() - 0.5) * swing];
    });
  }
  const low = Math.min(...heights);
  const span = Math.max(...heights) - low || 1;
  return heights.map((height) => (height - low) / span);
}

/** The outline of a mountain range, closed at `base` and filled to the bottom of the frame or to it. */
export function ridge({ size, base, rise, roughness, seed }: Ridge): string {
  const heights = profile(seed, roughness);
  const points = heights.map(
    (height, n) => `${f((n / (heights.length - 1)) * size.width)},${f(base - height * rise)}`,
  );
  return `M0,${f(base)}L${points.join('L')}L${f(size.width)},${f(base)}Z`;
}

/** Smooth hills: a curve through few points. */
export function hills({ size, base, rise, seed }: Omit<Ridge, 'roughness'>, crests = 6): string {
  const random = randomFrom(seed);
  const step = size.width / crests;
  let path = `M0,${f(size.height)}L0,${f(base - random() * rise)}`;
  for (let n = 1; n <= crests; n += 1) {
    const y = base - random() * rise;
    path += `S${f((n - 0.55) * step)},${f(y)} ${f(n * step)},${f(y)}`;
  }
  return `${path}L${f(size.width)},${f(size.height)}Z`;
}

/** A conifer, standing on (x, y): a ragged stack of boughs. */
export function pine({ x, y, height, seed }: { x: number; y: number; height: number; seed: number }): string {
  const random = randomFrom(seed);
  const tiers = 9;
  const left: string[] = [];
  const right: string[] = [];
  for (let n = 0; n < tiers; n += 1) {
    const down = (n + 1) / tiers;
    const reach = height * 0.2 * down * (0.8 + random() * 0.4);
    const level = y - height * (1 - down * 0.94);
    left.push(`L${f(x - reach)},${f(level)}L${f(x - reach * 0.45)},${f(level - height * 0.012)}`);
    right.unshift(`L${f(x + reach * 0.45)},${f(level - height * 0.012)}L${f(x + reach)},${f(level)}`);
  }
  return `M${f(x)},${f(y - height)}${left.join('')}L${f(x - height * 0.02)},${f(y)}L${f(x + height * 0.02)},${f(y)}${right.join('')}Z`;
}
