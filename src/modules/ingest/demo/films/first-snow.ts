import { pine, ridge } from '../kit/outline';
import { drawing, type Size } from '../kit/picture';
import { between, randomFrom } from '../kit/random';
import { createStage, develop, half, type Canvas } from '../kit/stage';
import { screen } from '../kit/silk';
import { driftingSpecks } from '../kit/specks';

const f = (value: number) => value.toFixed(1);

function forest(
  size: Size,
  look: { base: number; height: number; count: number; colour: string; seed: number },
): string {
  const random = randomFrom(look.seed);
  const trees = Array.from({ length: look.count }, (_, n) => {
    const x = size.width * ((n + between(random, -0.4, 0.4)) / (look.count - 1));
    return pine({
      x,
      y: size.height * look.base + between(random, 0, 10),
      height: size.height * look.height * between(random, 0.55, 1),
      seed: look.seed * 100 + n,
    });
  });
  return `<path d="${trees.join('')}" fill="${look.colour}"/>`;
}

/** The house: steep roof under snow, one warm window, smoke that leaves straight up. */
function house({ width, height }: Size): string {
  const unit = Math.min(width / 1280, height / 720) * 1.15;
  return `<g transform="translate(${f(width * 0.56)} ${f(height * 0.8)}) scale(${f(unit * 10)}) scale(0.1)"><ellipse cx="40" cy="26" rx="300" ry="60" fill="url(#warm)"/>
    <path d="M-70,0v-74h140v74z" fill="#241a26"/><path d="M-92,-66L0,-152L92,-66L80,-62L0,-136L-80,-62Z" fill="#e9f0ff"/><path d="M-80,-64L0,-138L80,-64Z" fill="#2d2230"/>
    <path d="M34,-160h20v44l-20,-18z" fill="#241a26"/><path d="M32,-164h24v8h-24z" fill="#e9f0ff"/>
    <rect x="-46" y="-56" width="36" height="34" fill="#ffcf7a"/><path d="M-28,-56v34M-46,-39h36" stroke="#5a3420" stroke-width="3"/><rect x="14" y="-58" width="30" height="58" fill="#3b2530"/><rect x="-9" y="-104" width="18" height="18" fill="#ffb75a"/></g>`;
}

function land(size: Size): string {
  const { width, height } = size;
  const moonY = height * (height > width ? 0.42 : 0.22);
  const far = ridge({ size, base: height * 0.72, rise: height * 0.36, roughness: 0.52, seed: 44 });
  return `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#0b1430"/><stop offset="0.6" stop-color="#2f4a7c"/><stop offset="0.78" stop-color="#8fa6cf"/></linearGradient><radialGradient id="moon"><stop stop-color="#fff" stop-opacity="0.55"/><stop offset="1" stop-color="#cfe0ff" stop-opacity="0"/></radialGradient><radialGradient id="warm"><stop stop-color="#ffb45a" stop-opacity="0.75"/><stop offset="1" stop-color="#ffb45a" stop-opacity="0"/></radialGradient>
    <linearGradient id="snow" x2="0" y2="1"><stop stop-color="#b9cbee"/><stop offset="1" stop-color="#5f78ad"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/>
    <circle cx="${f(width * 0.24)}" cy="${f(moonY)}" r="${f(Math.min(height, width) * 0.34)}" fill="url(#moon)"/><circle cx="${f(width * 0.24)}" cy="${f(moonY)}" r="${f(Math.min(height, width) * 0.055)}" fill="#f4f7ff"/>
    <path d="${far}" fill="#5d76a8"/>${forest(size, { base: 0.75, height: 0.16, count: 54, colour: '#3c5585', seed: 3 })}${forest(size, { base: 0.79, height: 0.26, count: 26, colour: '#223861', seed: 5 })}
    <path d="M0,${f(height * 0.8)}C${f(width * 0.3)},${f(height * 0.74)} ${f(width * 0.6)},${f(height * 0.82)} ${f(width)},${f(height * 0.76)}V${f(height)}H0Z" fill="url(#snow)"/>${house(size)}`;
}

const frame = (size: Size) =>
  `<path d="M0,${f(size.height * 0.93)}C${f(size.width * 0.25)},${f(size.height * 0.86)} ${f(size.width * 0.7)},${f(size.height * 0.97)} ${f(size.width)},${f(size.height * 0.89)}V${f(size.height)}H0Z" fill="#2b3f6b"/>
   <path d="${pine({ x: size.width * 0.06, y: size.height * 1.02, height: size.height * 0.82, seed: 77 })}${pine({ x: size.width * 0.95, y: size.height * 1.04, height: size.height * 0.96, seed: 78 })}${pine({ x: size.width * 0.17, y: size.height * 1.03, height: size.height * 0.5, seed: 79 })}" fill="#0a1226"/>`;

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const flakes = {
    colours: [
      [255, 255, 255],
      [225, 236, 255],
    ] as const,
  };
  const fall = (
    seed: number,
    look: {
      count: number;
      radius: readonly [number, number];
      drift: readonly [number, number];
      brightness: readonly [number, number];
    },
  ) => driftingSpecks(stage, size, { ...flakes, ...look, seed });
  const far = fall(1, { count: 700, radius: [0.6, 1.2], drift: [6, 24], brightness: [0.2, 0.6] });
  const middle = fall(2, { count: 240, radius: [1, 2.2], drift: [12, 60], brightness: [0.35, 0.85] });
  const near = fall(3, { count: 40, radius: [2.6, 6.5], drift: [24, 120], brightness: [0.2, 0.5] });
  const picture = stage.still(drawing(canvas, land(canvas)).then((drawn) => drawn));
  const small = stage.apply(`scale=${String(size.width)}:${String(size.height)},format=gbrp`, picture);
  const snow = screen(stage, screen(stage, screen(stage, small, far), middle), near);
  const film = stage.apply(develop(canvas), snow);
  return stage.scene(stage.apply('overlay', film, stage.still(drawing(canvas, frame(canvas)), 'yuva420p')));
}

export const firstSnow = {
  seconds: 20,
  scene,
  sound: {
    gain: 9,
    chord: [98, 146.83, 196, 293.66],
    chordLevel: 0.3,
    wind: { colour: 'pink' as const, lowpass: 600, swell: 0.11, level: 0.2 },
    notes: [
      [1, 783.99],
      [1.8, 987.77],
      [2.6, 1174.66],
      [5, 880],
      [5.8, 987.77],
      [8, 783.99],
      [10, 659.26],
      [10.8, 783.99],
      [13, 587.33],
      [15, 987.77],
      [16, 783.99],
    ] as const,
    noteSeconds: 3,
    noteLevel: 0.3,
  },
};
