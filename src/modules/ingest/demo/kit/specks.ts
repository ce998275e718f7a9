import { breathe } from './breathe';
import { between, randomFrom, type Random } from './random';
import { colours, type Picture, type Rgb, type Size } from './picture';
import { drift, window, type Stage, type Stream } from './stage';

export type Specks = {
  count: number;
  radius: readonly [number, number];
  colours: readonly Rgb[];
  brightness?: readonly [number, number];
  /** 1 is round; more is taller (rain), less is wider. */
  stretch?: number;
  /** A ring inside the disc, as an aperture draws it; 0 is a soft dot. */
  bokeh?: number;
  seed: number;
};

type Speck = { x: number; y: number; radius: number; colour: Rgb; brightness: number };

function scatter(random: Random, area: Size, specks: Specks): Speck {
  // Squared, so that small ones are common and large ones are events.
  const radius = specks.radius[0] + (specks.radius[1] - specks.radius[0]) * random() ** 2.4;
  const colour = specks.colours[Math.floor(random() * specks.colours.length)] ?? [255, 255, 255];
  const [low, high] = specks.brightness ?? [0.35, 1];
  return {
    x: random() * area.width,
    y: random() * area.height,
    radius,
    colour,
    brightness: between(random, low, high),
  };
}

function lightAt(distance: number, bokeh: number): number {
  if (bokeh === 0) return Math.exp(-distance * distance * 3.2);
  const disc = 1 / (1 + Math.exp((distance - 0.92) * 28));
  return disc * (1 - bokeh + bokeh * distance ** 4);
}

function stamp(light: Float32Array, area: Size, speck: Speck & { stretch: number; bokeh: number }): void {
  const reach = speck.radius * 1.3;
  const tall = reach * speck.stretch;
  for (let dy = -Math.ceil(tall); dy <= tall; dy += 1) {
    for (let dx = -Math.ceil(reach); dx <= reach; dx += 1) {
      const value = lightAt(Math.hypot(dx / speck.radius, dy / (speck.radius * speck.stretch)), speck.bokeh);
      if (value < 0.004) continue;
      const x = (Math.floor(speck.x) + dx + area.width * 2) % area.width;
      const y = (Math.floor(speck.y) + dy + area.height * 2) % area.height;
      const at = (y * area.width + x) * 3;
      for (let plane = 0; plane < 3; plane += 1) {
        light[at + plane] = (light[at + plane] ?? 0) + value * speck.brightness * (speck.colour[plane] ?? 0);
      }
    }
  }
}

/** A seamless tile of glowing dots on black. */
export async function specksLight(area: Size, specks: Specks): Promise<Float32Array> {
  const random = randomFrom(specks.seed);
  const light = new Float32Array(area.width * area.height * 3);
  for (let n = 0; n < specks.count; n += 1) {
    const speck = scatter(random, area, specks);
    stamp(light, area, { ...speck, stretch: specks.stretch ?? 1, bokeh: specks.bokeh ?? 0 });
    await breathe();
  }
  return light;
}

export async function specksTile(tile: Size, view: Size, specks: Specks): Promise<Picture> {
  const light = await specksLight(tile, specks);
  return colours({ width: tile.width + view.width, height: tile.height + view.height }, (x, y) => {
    const at = ((y % tile.height) * tile.width + (x % tile.width)) * 3;
    return [light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0];
  });
}

/** Dots that drift for ever: snow, embers, plankton. */
export function driftingSpecks(
  stage: Stage,
  size: Size,
  specks: Specks & { drift: readonly [number, number] },
): Stream {
  const tile = { width: Math.max(640, size.width), height: Math.max(640, size.height) };
  const still = stage.still(specksTile(tile, size, specks));
  return stage.apply(
    window(size, drift(-specks.drift[0], tile.width), drift(-specks.drift[1], tile.height)),
    still,
  );
}
