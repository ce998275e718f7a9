import { lens } from '../kit/lenses';
import { colours, drawing, type Size } from '../kit/picture';
import { mix } from '../kit/palette';
import { between, randomFrom } from '../kit/random';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { multiply, screen } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

type Drop = { x: number; y: number; radius: number };

/** Drops that do not overlap: each one that would is smaller or somewhere else. */
function drops(size: Size): Drop[] {
  const random = randomFrom(33);
  const all: Drop[] = [];
  for (let tries = 0; tries < 900; tries += 1) {
    const radius = between(random, 1.6, size.height / 44) * (random() < 0.16 ? 2.2 : 0.75);
    const drop = { x: random() * size.width, y: random() * size.height, radius };
    const isClear = all.every(
      (other) => Math.hypot(other.x - drop.x, other.y - drop.y) > (other.radius + drop.radius) * 1.08,
    );
    if (isClear) all.push(drop);
  }
  return all;
}

/** Each drop is a lens that shows the street upside down and small. */
function refraction(size: Size, all: readonly Drop[]) {
  const across = Float32Array.from({ length: size.width * size.height }, (_, n) => n % size.width);
  const down = Float32Array.from(across, (_, n) => Math.floor(n / size.width));
  for (const drop of all) {
    const reach = Math.ceil(drop.radius * 1.2);
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const x = Math.round(drop.x) + dx;
        const y = Math.round(drop.y) + dy;
        const isOutside =
          Math.hypot(dx, dy * 0.86) > drop.radius || x < 0 || y < 0 || x >= size.width || y >= size.height;
        if (isOutside) continue;
        across[y * size.width + x] = Math.max(0, Math.min(size.width - 1, drop.x - dx * 6));
        down[y * size.width + x] = Math.max(0, Math.min(size.height - 1, drop.y - dy * 6));
      }
    }
  }
  return (x: number, y: number) => [across[y * size.width + x] ?? 0, down[y * size.width + x] ?? 0] as const;
}

function rims(size: Size, all: readonly Drop[]) {
  const shapes = all
    .filter((drop) => drop.radius > 2.2)
    .map(({ x, y, radius }) => {
      const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${radius.toFixed(1)}" ry="${(radius * 1.14).toFixed(1)}"`;
      return `<ellipse ${at} fill="url(#d)"/>`;
    });
  return drawing(
    size,
    `<defs><radialGradient id="d" cx="0.5" cy="0.6" r="0.55"><stop offset="0.7" stop-color="#fff"/><stop offset="0.9" stop-color="#e8e8e8"/><stop offset="1" stop-color="#6a6a74"/></radialGradient>
    <linearGradient id="g" x2="0" y2="1"><stop stop-color="#8d93a8"/><stop offset="0.6" stop-color="#fff"/><stop offset="1" stop-color="#aaa"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${shapes.join('')}`,
  );
}

const dusk = (size: Size) =>
  colours(size, (_, y) => mix([6, 10, 26], [34, 16, 30], Math.min(1, (y / size.height) * 1.3)));

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const all = drops(size);
  const near = {
    colours: [
      [255, 150, 60],
      [255, 70, 70],
      [255, 205, 130],
      [90, 170, 255],
      [255, 90, 160],
    ] as const,
    bokeh: 0.45,
  };
  const far = driftingSpecks(stage, size, {
    ...near,
    count: 260,
    radius: [8, 24],
    brightness: [0.2, 0.7],
    drift: [-12, 0],
    seed: 5,
  });
  const cars = driftingSpecks(stage, size, {
    ...near,
    count: 60,
    radius: [22, 54],
    brightness: [0.25, 0.75],
    drift: [36, 0],
    seed: 9,
  });
  const street = screen(stage, screen(stage, stage.still(dusk(size)), far), cars);
  const glass = stage.apply('remap', street, ...lens(stage, size, refraction(size, all)));
  const shaded = multiply(stage, glass, stage.still(rims(size, all)));
  const rain = driftingSpecks(stage, size, {
    count: 150,
    radius: [0.5, 0.9],
    stretch: 26,
    colours: [[170, 190, 230]],
    brightness: [0.08, 0.3],
    drift: [-24, 480],
    seed: 2,
  });
  return stage.scene(stage.apply(develop(canvas), screen(stage, shaded, rain)));
}

export const rainOnNine = {
  seconds: 20,
  scene,
  sound: {
    gain: 8,
    chord: [110, 164.81, 207.65, 246.94],
    chordLevel: 0.28,
    wind: { colour: 'white' as const, lowpass: 5200, highpass: 500, swell: 0.17, level: 0.1 },
    notes: [
      [1.5, 415.3],
      [3, 493.88],
      [4.5, 369.99],
      [8, 415.3],
      [9.5, 329.63],
      [12, 277.18],
      [15, 369.99],
      [17, 329.63],
    ] as const,
    noteSeconds: 3.5,
    noteLevel: 0.4,
  },
};
