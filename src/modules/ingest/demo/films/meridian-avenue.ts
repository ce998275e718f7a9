import { layOver, lowerPart } from '../kit/cutout';
import { lay, type Plane } from '../kit/ground';
import { between, randomFrom } from '../kit/random';
import { colours, drawing, type Size } from '../kit/picture';
import { add, bell } from '../kit/palette';
import { createStage, develop, drift, window, type Canvas } from '../kit/stage';

const HORIZON = 0.62;
const f = (value: number) => value.toFixed(1);

function tower(
  random: () => number,
  box: { x: number; base: number; width: number; height: number },
  light: string,
): string {
  const { x, base, width, height } = box;
  const step = 11;
  let windows = '';
  for (let row = 8; row < height - 4; row += step) {
    for (let column = 5; column < width - 6; column += 9) {
      if (random() < 0.24)
        windows += `<rect x="${f(x + column)}" y="${f(base - height + row)}" width="4" height="5" fill="${light}" opacity="${f(between(random, 0.3, 1))}"/>`;
    }
  }
  const mast =
    random() < 0.3
      ? `<path d="M${f(x + width / 2)},${f(base - height)}v-34" stroke="#0a0418" stroke-width="2"/><circle cx="${f(x + width / 2)}" cy="${f(base - height - 35)}" r="2.2" fill="#ff3b6b"/>`
      : '';
  return `<rect x="${f(x)}" y="${f(base - height)}" width="${f(width)}" height="${f(height)}" fill="url(#wall)"/>${windows}${mast}`;
}

/** A skyline that repeats after its width, so that it can pass for ever. */
function skyline(size: Size, look: { rise: number; seed: number; light: string; wall: string }): string {
  const random = randomFrom(look.seed);
  const towers: string[] = [];
  for (let x = 0; x < size.width - 40;) {
    const width = between(random, 34, 92);
    const height = size.height * look.rise * between(random, 0.35, 1) ** 1.3;
    towers.push(
      tower(random, { x, base: size.height, width: Math.min(width, size.width - x), height }, look.light),
    );
    x += width + between(random, -6, 14);
  }
  const wall = `<defs><linearGradient id="wall" x2="0" y2="1"><stop stop-color="${look.wall}"/><stop offset="1" stop-color="#05020f"/></linearGradient></defs>`;
  return `${wall}<g>${towers.join('')}</g>`;
}

function passing(size: Size, look: Parameters<typeof skyline>[1]) {
  const body = skyline({ width: 1400, height: size.height }, look);
  const copies = [0, 1400, 2800].map((x) => `<g transform="translate(${String(x)} 0)">${body}</g>`).join('');
  return drawing({ width: 1400 + size.width, height: size.height }, copies);
}

function heavens({ width, height }: Size) {
  const r = Math.min(width * 0.3, height * 0.29);
  const cy = height * (HORIZON - 0.25);
  const slits = Array.from(
    { length: 7 },
    (_, n) =>
      `<rect x="0" y="${f(cy + r * (-0.08 + n * 0.17))}" width="${String(width)}" height="${f(r * (0.02 + n * 0.013))}" fill="#000"/>`,
  ).join('');
  return drawing(
    { width, height },
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#090319"/><stop offset="0.36" stop-color="#2a0b4a"/><stop offset="${String(HORIZON)}" stop-color="#d0246f"/><stop offset="0.66" stop-color="#ff9a5a"/></linearGradient>
    <linearGradient id="sun" x2="0" y2="1"><stop stop-color="#fff3a8"/><stop offset="0.45" stop-color="#ff9d45"/><stop offset="1" stop-color="#ff2f86"/></linearGradient>
    <radialGradient id="halo"><stop stop-color="#ff5fa2" stop-opacity="0.75"/><stop offset="1" stop-color="#ff2f86" stop-opacity="0"/></radialGradient>
    <mask id="m"><rect width="100%" height="100%" fill="#fff"/>${slits}</mask></defs>
    <rect width="100%" height="100%" fill="url(#s)"/><circle cx="${f(width / 2)}" cy="${f(cy)}" r="${f(r * 2)}" fill="url(#halo)"/>
    <circle cx="${f(width / 2)}" cy="${f(cy)}" r="${f(r)}" fill="url(#sun)" mask="url(#m)"/>`,
  );
}

/** The street: glowing lines, twice in each direction so that a window can travel over them. */
const grid = () =>
  colours({ width: 1024, height: 1024 }, (x, y) => {
    const line = (value: number) => {
      const away = Math.abs(((value + 64) % 128) - 64);
      return bell(away, 0, 2.6) + 0.28 * bell(away, 0, 13);
    };
    const light = Math.min(1.25, line(x) + line(y));
    return add([14, 3, 30], [40, 215, 255], light * 0.9);
  });

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const plane: Plane = {
    size: canvas,
    horizon: HORIZON,
    breadth: 620 * (canvas.width / canvas.height / 1.78),
    depth: 210,
  };
  const sky = stage.apply(develop(canvas), stage.still(heavens(canvas)));
  const strip = { width: canvas.width, height: Math.round(canvas.height * 0.2) * 2 };
  const y = Math.round(canvas.height * HORIZON) - strip.height;
  const cityAt = (look: Parameters<typeof skyline>[1], speed: number) =>
    stage.apply(window(strip, drift(speed, 1400), 0), stage.still(passing(strip, look), 'yuva420p'));
  const far = cityAt({ rise: 0.5, seed: 3, light: '#ffb3d9', wall: '#5c1660' }, 6);
  const near = cityAt({ rise: 0.62, seed: 8, light: '#7df3ff', wall: '#1b0838' }, 18);
  const city = stage.apply(`overlay=0:${String(y)}`, stage.apply(`overlay=0:${String(y)}`, sky, far), near);
  const road = lay(stage, plane, { still: stage.still(grid()), side: 512, drift: [0, 168] });
  const haze = `<defs><linearGradient id="h" x2="0" y2="1"><stop offset="0" stop-color="#ff5fa2" stop-opacity="0"/><stop offset="${String(HORIZON - 0.1)}" stop-color="#ff5fa2" stop-opacity="0"/><stop offset="${String(HORIZON)}" stop-color="#ff8a9c" stop-opacity="0.75"/><stop offset="${String(HORIZON + 0.11)}" stop-color="#7a1fa0" stop-opacity="0.15"/><stop offset="1" stop-color="#000" stop-opacity="0.1"/></linearGradient></defs><rect width="${String(canvas.width)}" height="${String(canvas.height)}" fill="url(#h)"/>`;
  const floor = stage.apply('scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', road);
  const street = stage.apply(`overlay=0:${String(Math.round(canvas.height * HORIZON))}`, city, floor);
  return stage.scene(layOver(stage, street, { body: haze, part: lowerPart(canvas, HORIZON - 0.1) }));
}

export const meridianAvenue = {
  seconds: 20,
  scene,
  sound: {
    gain: -3,
    chord: [55, 110, 130.81, 164.81, 196],
    chordLevel: 0.45,
    pulse: { frequency: 55, perSecond: 4, level: 0.5 },
    notes: [
      [2, 440],
      [2.5, 523.25],
      [3, 659.26],
      [6, 587.33],
      [6.5, 523.25],
      [7, 440],
      [10, 440],
      [10.5, 523.25],
      [11, 783.99],
      [14, 659.26],
      [14.5, 587.33],
      [15, 523.25],
    ] as const,
    noteSeconds: 1.6,
    noteLevel: 0.35,
  },
};
