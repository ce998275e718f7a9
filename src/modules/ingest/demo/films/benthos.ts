import { noise, sample, shape } from '../kit/field';
import { add, bell, mix, ramp } from '../kit/palette';
import { drawing, type Size } from '../kit/picture';
import { createStage, develop, half, type Canvas, type Stage, type Stream } from '../kit/stage';
import { dye, screen, tides, type Shade } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

const deep = ramp([0, '#0f6f86'], [0.22, '#0a4a68'], [0.55, '#062440'], [1, '#020914']);

/** Shafts of light lean in from above and are gone before the bottom. */
const shade: Shade = (phase, down) => {
  const shaft = bell(phase, 0.52, 0.07) + 0.6 * bell(phase, 0.66, 0.05) + 0.4 * bell(phase, 0.4, 0.05);
  return mix(add(deep(down), [90, 220, 220], shaft * 0.5 * Math.exp(-down * 2.6)), [2, 9, 20], down * 0.25);
};

/** Streaks that lean to the left, as the light of an afternoon does. */
async function leaning(cells: readonly [number, number], seed: number) {
  const upright = await noise({ cells, octaves: 4, seed });
  return shape(upright, (x, y) => sample(upright, x + y * 0.22, y));
}

/** A medusa: a glowing bell and arms as curves, drawn in a box of 300 by 460. */
function medusa(scale: number, tint: string): string {
  const arms = Array.from({ length: 9 }, (_, n) => {
    const x = 82 + n * 17;
    const sway = Math.sin(n * 1.9) * 26;
    const length = 180 + ((n * 53) % 90);
    return `<path d="M${String(x)},150C${String(x + sway)},${String(150 + length * 0.35)} ${String(x - sway)},${String(150 + length * 0.7)} ${String(x + sway * 0.5)},${String(150 + length)}" stroke="${tint}" stroke-opacity="${String(0.3 + (n % 3) * 0.16)}" stroke-width="${String(n % 2 ? 2 : 5)}" fill="none" stroke-linecap="round"/>`;
  });
  return `<g transform="scale(${String(scale)})"><defs><radialGradient id="b" cx="0.5" cy="0.35" r="0.65"><stop stop-color="#fff" stop-opacity="0.95"/><stop offset="0.4" stop-color="${tint}" stop-opacity="0.75"/><stop offset="0.85" stop-color="${tint}" stop-opacity="0.28"/><stop offset="1" stop-color="${tint}" stop-opacity="0.6"/></radialGradient><radialGradient id="a"><stop stop-color="${tint}" stop-opacity="0.4"/><stop offset="1" stop-color="${tint}" stop-opacity="0"/></radialGradient></defs>
    <circle cx="150" cy="130" r="150" fill="url(#a)"/>${arms.join('')}<path d="M50,150C44,70 92,22 150,22S256,70 250,150C236,138 226,158 210,146C196,160 184,142 170,156C156,142 144,142 130,156C116,142 104,160 90,146C74,158 64,138 50,150Z" fill="url(#b)"/><path d="M96,120c10,-34 30,-48 54,-48s44,14 54,48" stroke="#fff" stroke-opacity="0.35" stroke-width="3" fill="none"/></g>`;
}

type Swimmer = { scale: number; tint: string; x: number; y: string; beat: number };

function swim(stage: Stage, canvas: Canvas, view: Stream, swimmer: Swimmer): Stream {
  const unit = Math.min(canvas.height / 720, canvas.width / 800) * swimmer.scale;
  const box = { width: Math.round(150 * unit) * 2, height: Math.round(230 * unit) * 2 };
  const body = stage.still(drawing(box, medusa(unit, swimmer.tint)), 'yuva420p');
  const lean = stage.apply(`rotate=a='0.14*sin(t*${String(swimmer.beat)})':c=none`, body);
  const x = `${String(Math.round(canvas.width * swimmer.x))}+${String(Math.round(30 * unit))}*sin(t*${String(swimmer.beat * 0.6)})`;
  return stage.apply(`overlay=x='${x}':y='${swimmer.y}'`, view, lean);
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size: Size = half(canvas);
  const phase = tides(stage, size, [
    { noise: leaning([7, 1], 51), drift: [18, 0] },
    { noise: leaning([5, 1], 52), drift: [-24, 0] },
  ]);
  const light = dye(stage, phase, { size, shade });
  const motes = {
    colours: [
      [150, 235, 255],
      [210, 255, 240],
      [120, 190, 255],
    ] as const,
    brightness: [0.12, 0.7] as const,
  };
  const far = driftingSpecks(stage, size, {
    ...motes,
    count: 260,
    radius: [0.6, 1.6],
    drift: [6, -12],
    seed: 53,
  });
  const near = driftingSpecks(stage, size, {
    ...motes,
    count: 26,
    radius: [3, 9],
    brightness: [0.06, 0.25],
    drift: [-12, -30],
    seed: 54,
  });
  let view = stage.apply(develop(canvas), screen(stage, screen(stage, light, far), near));
  const h = String(canvas.height);
  view = swim(stage, canvas, view, {
    scale: 0.5,
    tint: '#7fd8ff',
    x: 0.16,
    y: `${h}*(0.52-0.012*t)+6*sin(t*1.6)`,
    beat: 1.6,
  });
  view = swim(stage, canvas, view, {
    scale: 1.05,
    tint: '#ff9ad0',
    x: 0.5,
    y: `${h}*(0.3-0.014*t)+12*sin(t*1.3)`,
    beat: 1.3,
  });
  return stage.scene(view);
}

export const benthos = {
  seconds: 20,
  scene,
  sound: {
    chord: [65.41, 98, 155.56, 196],
    chordLevel: 0.5,
    wind: { colour: 'brown' as const, lowpass: 300, swell: 0.12, level: 0.6 },
    notes: [
      [2, 622.25],
      [6, 523.25],
      [7, 784],
      [11, 466.16],
      [15, 622.25],
      [16, 932.33],
    ] as const,
    noteSeconds: 5,
    noteLevel: 0.2,
  },
};
