import { layOver, lowerPart, within, type Part } from '../kit/cutout';
import { hills } from '../kit/outline';
import { drawing, type Size } from '../kit/picture';
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
import { dye, screen, tides } from '../kit/silk';

type Layer = {
  base: number;
  rise: number;
  crests: number;
  light: string;
  dark: string;
  seed: number;
  speed: number;
};

const layers: readonly Layer[] = [
  { base: 0.6, rise: 0.1, crests: 9, light: '#e79a63', dark: '#c9744f', seed: 4, speed: 6 },
  { base: 0.7, rise: 0.13, crests: 7, light: '#d97b45', dark: '#a04a38', seed: 9, speed: 12 },
  { base: 0.82, rise: 0.16, crests: 6, light: '#b4532f', dark: '#67262a', seed: 16, speed: 24 },
  { base: 1, rise: 0.2, crests: 5, light: '#571f22', dark: '#1c0a14', seed: 23, speed: 48 },
];

/** One line of dunes: the windward side is lit, and the lee of every crest lies in shadow. */
function dune(size: Size, layer: Layer, number: number): string {
  const area = { width: size.width, height: size.height };
  const shapeOf = (seed: number, base: number) =>
    hills({ size: area, base: size.height * base, rise: size.height * layer.rise, seed }, layer.crests);
  const id = `d${String(number)}`;
  return `<defs><linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" y1="${String(size.height * (layer.base - layer.rise))}" x2="0" y2="${String(size.height * (layer.base + 0.22))}"><stop stop-color="${layer.light}"/><stop offset="1" stop-color="${layer.dark}"/></linearGradient></defs>
    <path d="${shapeOf(layer.seed, layer.base)}" fill="url(#${id})"/><path d="${shapeOf(layer.seed + 1, layer.base + 0.09)}" fill="${layer.dark}" opacity="0.38"/>`;
}

function heavens({ width, height }: Size) {
  const cx = String(width * 0.64);
  const cy = String(height * 0.4);
  return drawing(
    { width, height },
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#3d2350"/><stop offset="0.3" stop-color="#a8456a"/><stop offset="0.55" stop-color="#f6a56b"/><stop offset="0.68" stop-color="#ffd9a0"/></linearGradient><radialGradient id="h"><stop stop-color="#fff1cf" stop-opacity="0.9"/><stop offset="1" stop-color="#ffb37a" stop-opacity="0"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#s)"/><circle cx="${cx}" cy="${cy}" r="${String(height * 0.5)}" fill="url(#h)" opacity="0.7"/><circle cx="${cx}" cy="${cy}" r="${String(Math.min(width, height) * 0.15)}" fill="#fff0d2"/>`,
  );
}

/** A walker in a long coat and her shadow; the one thing in this land that has an edge. */
function walker({ width, height }: Size): string {
  const scale = Math.min(height, width * 1.2) / 720;
  return `<g transform="translate(${String(width * 0.33)} ${String(height * 0.735)}) scale(${String(scale)})"><path d="M0,-66c5,0 8,4 8,9c0,4 -2,7 -5,8c8,3 11,12 14,26l6,24h-9l3,14h-7l-4,-12h-6l-6,12h-7l5,-16h-7c2,-18 2,-40 9,-47c-2,-2 -3,-5 -3,-9c0,-5 4,-9 9,-9z" fill="#1c0a14"/><path d="M-6,15L-190,52L-150,30L8,14Z" fill="#1c0a14" opacity="0.28"/><path d="M17,-26l9,42" stroke="#1c0a14" stroke-width="2.4"/></g>`;
}

function around({ width, height }: Size): Part {
  const unit = Math.min(height, width * 1.2) / 720;
  return {
    x: width * 0.33 - 200 * unit,
    y: height * 0.735 - 80 * unit,
    width: 250 * unit,
    height: 150 * unit,
  };
}

/** Only the strip that the dune is in: overlays cost by their area. */
function moving(stage: Stage, view: Stream, layer: Layer): Stream {
  const { canvas } = stage;
  const wide = { width: Math.round(canvas.width + layer.speed * 26), height: canvas.height };
  const strip = within(canvas, lowerPart(canvas, layer.base - layer.rise - 0.02));
  const body = `<g transform="translate(0 ${String(-strip.y)})">${dune(wide, layer, layer.seed)}</g>`;
  const still = stage.still(drawing({ ...wide, height: strip.height }, body), 'yuva420p');
  const seen = stage.apply(window(strip, drift(layer.speed, 100_000), 0), still);
  return stage.apply(`overlay=0:${String(strip.y)}`, view, seen);
}

function scene(canvas: Canvas) {
  const stage = createStage(canvas);
  const size = half(canvas);
  const dust = tides(stage, size, [
    { noise: { cells: [3, 24], octaves: 4, seed: 31 }, drift: [150, 6] },
    { noise: { cells: [4, 18], octaves: 3, seed: 32 }, drift: [96, -6] },
  ]);
  const blown = dye(stage, dust, {
    size,
    shade: (phase, down) => {
      const light = Math.max(0, phase - 0.5) * 3 * Math.max(0, 1 - Math.abs(down - 0.68) * 2.6);
      return [150 * light, 96 * light, 60 * light];
    },
  });
  let view = stage.apply(develop(canvas), screen(stage, stage.still(heavens(size)), blown));
  for (const [n, layer] of layers.entries()) {
    view = moving(stage, view, layer);
    if (n === 2) view = layOver(stage, view, { body: walker(canvas), part: around(canvas) });
  }
  return stage.scene(view);
}

export const duneReader = {
  seconds: 20,
  scene,
  sound: {
    gain: 4,
    chord: [73.42, 110, 146.83],
    chordLevel: 0.35,
    wind: { colour: 'pink' as const, lowpass: 1300, highpass: 180, swell: 0.16, level: 0.5 },
    notes: [
      [2, 293.66],
      [3.2, 311.13],
      [4.4, 369.99],
      [7, 440],
      [8.2, 392],
      [9.4, 369.99],
      [12, 311.13],
      [13.2, 293.66],
      [16, 220],
    ] as const,
    noteSeconds: 3,
    noteLevel: 0.45,
  },
};
