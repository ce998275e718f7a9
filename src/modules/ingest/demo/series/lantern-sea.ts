import { noise } from '../kit/field';
import { groundTide, rowsBelow, under, type Plane } from '../kit/ground';
import { layOver, type Part } from '../kit/cutout';
import { lens } from '../kit/lenses';
import { add, bell, mix, ramp, rgb, smooth, type Stop } from '../kit/palette';
import { colours, drawing, type Size } from '../kit/picture';
import {
  createStage,
  develop,
  drift,
  half,
  window,
  type Canvas,
  type Stage,
  type Stream,
} from '../kit/stage';
import { dye, meet, multiply, screen, tides, type Shade } from '../kit/silk';
import { driftingSpecks, type Specks } from '../kit/specks';

/** One night (or morning) at the lighthouse: the same sea under another sky. */
export type Mood = {
  sky: readonly Stop[];
  sea: readonly Stop[];
  /** The light in the sky and its path on the water. */
  orb: { x: number; y: number; radius: number; colour: string; halo: number };
  rock: string;
  lamp: number;
  swell: number;
  fog?: string;
  falling?: Omit<Specks, 'seed'> & { drift: readonly [number, number] };
  stars?: number;
  seed: number;
};

const HORIZON = 0.6;
const f = (value: number) => value.toFixed(1);
const stops = (all: readonly Stop[], scale: number) =>
  all.map(([at, colour]) => `<stop offset="${String(at * scale)}" stop-color="${colour}"/>`).join('');

function heavens(size: Size, mood: Mood) {
  const { orb } = mood;
  const at = `cx="${f(size.width * orb.x)}" cy="${f(size.height * orb.y)}"`;
  return drawing(
    size,
    `<defs><linearGradient id="s" x2="0" y2="1">${stops(mood.sky, HORIZON)}</linearGradient><radialGradient id="h"><stop stop-color="${orb.colour}" stop-opacity="0.8"/><stop offset="0.25" stop-color="${orb.colour}" stop-opacity="0.3"/><stop offset="1" stop-color="${orb.colour}" stop-opacity="0"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#s)"/><circle ${at} r="${f(size.height * orb.halo)}" fill="url(#h)"/><circle ${at} r="${f(Math.min(size.height, size.width) * orb.radius)}" fill="${orb.colour}"/>`,
  );
}

/** Where the orb's light lies on the water: a column that widens towards us. */
function path(size: Size, mood: Mood) {
  const light = rgb(mood.orb.colour);
  return colours(size, (x, y) => {
    const down = y / size.height;
    const column = bell(x / size.width, mood.orb.x, 0.045 + down * 0.17);
    return mix([0, 0, 0], light, column * (0.95 - 0.35 * down));
  });
}

function seaPlane(size: Size): Plane {
  return {
    size,
    horizon: HORIZON,
    breadth: 520 * (size.width / size.height / 1.78),
    depth: 260,
  };
}

function water(stage: Stage, plane: Plane, mood: Mood): Stream {
  const { size } = plane;
  const area = { width: size.width, height: rowsBelow(plane) };
  const wave = (seed: number, cells: readonly [number, number]) =>
    noise({ cells, octaves: 4, gain: 0.5, isRidged: mood.swell > 1, seed });
  const phase = meet(stage, [
    groundTide(stage, plane, { field: wave(mood.seed, [9, 26]), drift: [18 * mood.swell, 30 * mood.swell] }),
    groundTide(stage, plane, {
      field: wave(mood.seed + 1, [13, 34]),
      drift: [-24 * mood.swell, 42 * mood.swell],
    }),
  ]);
  const [first, second] = stage.split(phase);
  const sea = ramp(...mood.sea);
  const body: Shade = (value, down) => {
    const crest = smooth(0.42, 0.72, value);
    return mix(sea(down), add(sea(down), [58, 70, 84], 1), crest * (0.25 + 0.5 * down) * mood.swell ** 0.5);
  };
  const glitter: Shade = (value, down) => {
    const light = 255 * smooth(0.53 + 0.05 * down, 0.66 + 0.04 * down, value);
    return [light, light, light];
  };
  const lit = multiply(
    stage,
    dye(stage, second, { size: area, shade: glitter }),
    stage.still(path(area, mood)),
  );
  return screen(stage, dye(stage, first, { size: area, shade: body }), lit);
}

const lampAt = (size: Size) => {
  const unit = Math.min(size.height / 720, size.width / 900);
  return { unit, x: size.width * 0.74, y: size.height * (HORIZON + 0.05) - 232 * unit };
};

function island(size: Size): Part {
  const { unit, x, y } = lampAt(size);
  return { x: x - 260 * unit, y: y - 100 * unit, width: 570 * unit, height: 400 * unit };
}

/** Two beams that turn in a level plane, seen from the side: a wheel of light squeezed flat. */
function beam(stage: Stage, size: Size, strength: number): Stream {
  const lamp = lampAt(size);
  const wheel = colours({ width: 2048, height: 64 }, (x, y) => {
    const turn = (x % 512) / 512;
    const ray = bell(turn, 0.5, 0.05) + 0.3 * bell(turn, 0.5, 0.16);
    const light = 255 * ray * Math.exp(-y / 20) * strength;
    return [light, light * 0.93, light * 0.74];
  });
  const turning = stage.apply(window({ width: 1024, height: 64 }, drift(96, 1024), 0), stage.still(wheel));
  return stage.apply(
    'remap',
    turning,
    ...lens(stage, size, (x, y) => {
      const dx = x - lamp.x + 0.5;
      const dy = (y - lamp.y) * 7;
      return [
        (Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * 1023,
        Math.min(63, (Math.hypot(dx, dy) / size.width) * 64),
      ];
    }),
  );
}

/** The rock, the tower and the keeper's house, with one lit pane. */
function rock(size: Size, mood: Mood): string {
  const { unit, x } = lampAt(size);
  const y = size.height * (HORIZON + 0.05);
  return `<defs><radialGradient id="l"><stop stop-color="#fff7d6"/><stop offset="0.25" stop-color="#ffe3a0" stop-opacity="0.6"/><stop offset="1" stop-color="#ffd27a" stop-opacity="0"/></radialGradient></defs><g transform="translate(${f(x)} ${f(y)}) scale(${String(unit)})">
    <path d="M-250,34C-210,22 -190,-6 -150,-10C-120,-34 -80,-30 -52,-46L58,-48C90,-40 118,-22 146,-18C190,-10 236,20 300,36C180,52 -120,52 -250,34Z" fill="${mood.rock}"/>
    <path d="M-17,-46L-11,-214H11L17,-46Z" fill="${mood.rock}"/><path d="M-17,-216H17V-210H-17Z M-9,-238H9V-216H-9Z M-13,-240L0,-254L13,-240Z M-1,-254v-12h2v12z" fill="${mood.rock}"/><path d="M-8,-236H8V-218H-8Z" fill="#fff0b8"/>
    <path d="M30,-46V-78L58,-100L88,-78V-44Z" fill="${mood.rock}"/><path d="M52,-72h11v13h-11z" fill="#ffcf73"/><path d="M-15,-128L15,-128L16,-104L-16,-104Z" fill="#fff" opacity="0.08"/>
    <circle cx="0" cy="-227" r="${f(46 + 40 * mood.lamp)}" fill="url(#l)" opacity="${String(0.35 + 0.6 * mood.lamp)}"/></g>`;
}

function fog(stage: Stage, size: Size, colour: string): Stream {
  const tint = rgb(colour);
  return dye(
    stage,
    tides(stage, size, [
      { noise: { cells: [2, 7], octaves: 5, seed: 301 }, drift: [36, 3] },
      { noise: { cells: [3, 6], octaves: 5, seed: 302 }, drift: [18, -3] },
    ]),
    {
      size,
      shade: (phase, down) => mix([0, 0, 0], tint, smooth(0.32, 0.75, phase) * bell(down, 0.62, 0.32)),
    },
  );
}

export function lanternSea(mood: Mood) {
  return (canvas: Canvas) => {
    const stage = createStage(canvas);
    const size = half(canvas);
    let sky = stage.still(heavens(size, mood));
    if (mood.stars) {
      sky = screen(
        stage,
        sky,
        driftingSpecks(stage, size, {
          count: mood.stars,
          radius: [0.5, 1.3],
          colours: [
            [255, 255, 255],
            [200, 220, 255],
          ],
          brightness: [0.1, 0.8],
          drift: [0, 0],
          seed: mood.seed,
        }),
      );
    }
    const plane = seaPlane(size);
    let view = under(stage, sky, { plane, floor: water(stage, plane, mood) });
    if (mood.lamp > 0) view = screen(stage, view, beam(stage, size, mood.lamp));
    if (mood.fog) view = screen(stage, view, fog(stage, size, mood.fog));
    if (mood.falling)
      view = screen(stage, view, driftingSpecks(stage, size, { ...mood.falling, seed: mood.seed }));
    const film = stage.apply(develop(canvas), view);
    return stage.scene(layOver(stage, film, { body: rock(canvas, mood), part: island(canvas) }));
  };
}
