import { drawing, type Size } from '../kit/picture';
import { createStage, develop, half, type Canvas, type Stage, type Stream } from '../kit/stage';
import { screen } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

const f = (value: number) => value.toFixed(2);
const at = (angle: number, radius: number) => `${f(Math.cos(angle) * radius)},${f(Math.sin(angle) * radius)}`;

/** A wheel of `teeth` teeth around (0, 0), with spokes cut out. */
function wheel(teeth: number, radius: number, spokes: number): string {
  const step = (Math.PI * 2) / teeth;
  const depth = radius * 0.09 * (40 / teeth) ** 0.5;
  const rim = Array.from({ length: teeth }, (_, n) => {
    const a = n * step;
    return `${at(a, radius - depth)}L${at(a + step * 0.18, radius)}L${at(a + step * 0.42, radius)}L${at(a + step * 0.6, radius - depth)}`;
  });
  const inner = radius * 0.74;
  const hub = radius * 0.2;
  const holes = Array.from({ length: spokes }, (_, n) => {
    const from = ((n + 0.12) / spokes) * Math.PI * 2;
    const to = ((n + 0.88) / spokes) * Math.PI * 2;
    return `M${at(from, inner)}A${f(inner)},${f(inner)} 0 0 1 ${at(to, inner)}L${at(to - 0.1, hub * 1.5)}A${f(hub * 1.5)},${f(hub * 1.5)} 0 0 0 ${at(from + 0.1, hub * 1.5)}Z`;
  });
  return `M${rim.join('L')}Z${holes.join('')}`;
}

type Gear = {
  x: number;
  y: number;
  radius: number;
  teeth: number;
  spokes: number;
  turnSeconds: number;
  light: string;
  dark: string;
};

const behind: readonly Gear[] = [
  {
    x: 0.82,
    y: 0.22,
    radius: 0.44,
    teeth: 64,
    spokes: 6,
    turnSeconds: -34,
    light: '#6b4a2a',
    dark: '#24160d',
  },
  { x: 0.13, y: 0.78, radius: 0.5, teeth: 72, spokes: 5, turnSeconds: 40, light: '#4f3621', dark: '#1e120b' },
];

const train: readonly Gear[] = [
  { x: 0.5, y: 0.5, radius: 0.36, teeth: 48, spokes: 6, turnSeconds: -20, light: '#e2b25c', dark: '#7a4c1c' },
  {
    x: 0.735,
    y: 0.74,
    radius: 0.19,
    teeth: 24,
    spokes: 4,
    turnSeconds: 10,
    light: '#f6d692',
    dark: '#9a6a2a',
  },
  {
    x: 0.29,
    y: 0.23,
    radius: 0.15,
    teeth: 20,
    spokes: 3,
    turnSeconds: 8.3,
    light: '#ffb070',
    dark: '#8a3d1c',
  },
];

function brass(gear: Gear, unit: number): { box: Size; body: string } {
  const radius = gear.radius * unit;
  const side = Math.ceil(radius * 1.06) * 2;
  const rings = [0.93, 0.8, 0.2]
    .map(
      (share) =>
        `<circle r="${f(radius * share)}" fill="none" stroke="#fff" stroke-opacity="0.18" stroke-width="${f(unit * 0.0035)}"/>`,
    )
    .join('');
  return {
    box: { width: side, height: side },
    body: `<defs><linearGradient id="m" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${gear.light}"/><stop offset="0.5" stop-color="${gear.dark}"/><stop offset="1" stop-color="${gear.light}"/></linearGradient></defs><g transform="translate(${f(side / 2)} ${f(side / 2)})"><path d="${wheel(gear.teeth, radius, gear.spokes)}" fill="url(#m)" fill-rule="evenodd"/>${rings}<circle r="${f(radius * 0.1)}" fill="#1a0d08"/><circle r="${f(radius * 0.055)}" fill="#d8344a"/></g>`,
  };
}

/** Hangs a wheel into a view of `size`, turning. */
function mount(stage: Stage, view: Stream, { size, gear }: { size: Size; gear: Gear }): Stream {
  const unit = Math.min(size.height, size.width * 0.9);
  const { box, body } = brass(gear, unit);
  // A tick: the wheel waits, then moves on by one beat, as an escapement lets it.
  const beats = `(floor(t*2)+min(1,mod(t*2,1)*3.2))/2`;
  const turning = stage.apply(
    `rotate=a='2*PI*(${beats})/${String(gear.turnSeconds)}':c=none`,
    stage.still(drawing(box, body), 'yuva420p'),
  );
  const x =
    Math.round((size.width / 2 + (gear.x - 0.5) * Math.max(size.width, unit * 1.3) - box.width / 2) / 2) * 2;
  const y = Math.round((size.height * gear.y - box.height / 2) / 2) * 2;
  return stage.apply(`overlay=${String(x)}:${String(y)}`, view, turning);
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const room = drawing(
    size,
    `<defs><radialGradient id="r" cx="0.46" cy="0.42" r="0.8"><stop stop-color="#5a2c1e"/><stop offset="0.5" stop-color="#220f10"/><stop offset="1" stop-color="#070406"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#r)"/>`,
  );
  const dust = driftingSpecks(stage, size, {
    count: 90,
    radius: [0.6, 3],
    colours: [[255, 210, 150]],
    brightness: [0.08, 0.4],
    drift: [12, -6],
    seed: 6,
  });
  // The wheels behind are turned at half the size: cheaper, and as soft as what is out of focus should be.
  let view = stage.apply(develop(size), screen(stage, stage.still(room), dust));
  for (const gear of behind) view = mount(stage, view, { size, gear });
  view = stage.apply(develop(canvas), view);
  for (const gear of train) view = mount(stage, view, { size: canvas, gear });
  return stage.scene(view);
}

export const escapement = {
  seconds: 20,
  scene,
  sound: {
    gain: 8,
    chord: [82.41, 123.47, 164.81],
    chordLevel: 0.28,
    pulse: { frequency: 880, perSecond: 2, level: 0.22 },
    notes: [
      [2, 329.63],
      [3, 392],
      [4, 493.88],
      [6, 440],
      [7, 392],
      [8, 369.99],
      [10, 329.63],
      [11, 493.88],
      [12, 587.33],
      [14, 523.25],
      [15, 493.88],
      [16, 329.63],
    ] as const,
    noteSeconds: 2.2,
    noteLevel: 0.4,
  },
};
